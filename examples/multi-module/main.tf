# A root module that only puts modules together: one key, one log bucket, one set of buckets, servers and firewall
# per team, one bucket in a second Region.

data "aws_caller_identity" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  prefix     = "${var.name}-${local.account_id}"

  # Which bucket takes the access logs is said once, here. The modules get it through this local value, so that the
  # configuration of their arguments refers to `local.access_log_bucket` and no longer to the module that makes it.
  access_log_bucket = module.log_bucket.bucket_id
}

module "key" {
  source = "./modules/kms-key"

  description = "Data of ${var.name}"
  aliases     = ["${var.name}/data", "${var.name}/logs"]

  service_principals = ["logging.s3.amazonaws.com"]
}

module "log_bucket" {
  source = "./modules/s3-bucket"

  bucket                   = "${local.prefix}-logs"
  attach_log_policy        = true
  log_source_account       = local.account_id
  lifecycle_expire_days    = 400
  server_side_encryption   = "AES256"
  attach_deny_plain_policy = true
}

module "team" {
  source   = "./modules/team"
  for_each = var.teams

  prefix  = "${local.prefix}-${each.value.slug}"
  buckets = each.value.buckets
  ingress = each.value.ingress
  servers = each.value.servers

  vpc_id            = var.vpc_id
  subnet_ids        = var.private_subnet_ids
  kms_key_arn       = module.key.key_arn
  access_log_bucket = local.access_log_bucket
}

# A bucket in a second Region. Right: encrypted with a key of that Region.
module "replica_key" {
  source = "./modules/kms-key"

  providers = {
    aws = aws.replica
  }

  description = "Replicas of ${var.name}"
}

module "replica_bucket" {
  source = "./modules/s3-bucket"

  providers = {
    aws = aws.replica
  }

  bucket      = "${local.prefix}-replica"
  kms_key_arn = module.replica_key.key_arn
}

# Switched off: a module call of which nothing is left in the plan but its configuration.
module "archive_bucket" {
  source = "./modules/s3-bucket"

  create = false
  bucket = "${local.prefix}-archive"
}

# Right: shared administration servers reach the teams' machines, nobody else does.
module "admin_security_group" {
  source = "./modules/security-group"

  name        = "${var.name}-admin"
  description = "Administration"
  vpc_id      = var.vpc_id

  ingress_with_cidr_blocks = [
    { from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = "10.0.0.0/8,172.16.0.0/12", description = "HTTPS" },
    { from_port = 8443, to_port = 8443, protocol = "tcp", cidr_blocks = "10.0.0.0/8", description = "Console" },
  ]

  ingress_with_source_security_group_id = [
    for name, team in module.team : {
      from_port                = 22
      to_port                  = 22
      protocol                 = "tcp"
      source_security_group_id = team.security_group_id
      description              = "From ${var.teams[name].slug}"
    }
  ]
}
