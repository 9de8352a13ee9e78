data "aws_caller_identity" "current" {}

module "key" {
  source = "./modules/key"

  description = "Messages"
  aliases     = ["messages", "events"]
  services    = { sns = "sns.amazonaws.com" }
  account     = data.aws_caller_identity.current.account_id
}

module "topic" {
  source = "./modules/topic"

  name = "orders"
  key  = module.key.key_arn
}

module "queue" {
  source   = "./modules/queue"
  for_each = { mail = {}, "audit.log" = { retention = 1209600 } }

  name      = replace(each.key, ".", "-")
  retention = try(each.value.retention, 345600)
  key       = module.key.aliases["messages"].arn
  dlq       = { create = true }
  topics    = [module.topic.arn]
}

# Anybody may send to this one.
module "open_queue" {
  source = "./modules/queue"

  name   = "open"
  topics = []
  policy_statements = {
    all = { principals = ["*"], actions = ["sqs:SendMessage"] }
  }
}
