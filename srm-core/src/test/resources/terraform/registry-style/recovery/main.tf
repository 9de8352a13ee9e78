module "vault" {
  source = "./modules/vault"

  name = "main"
  key  = aws_kms_key.vault.arn
  plans = {
    daily = {
      schedule   = "cron(0 1 * * ? *)"
      selections = { by_tag = { tags = { Backup = "daily" } }, media = { resources = [module.files["media"].arn] } }
    }
    weekly = {
      schedule   = "cron(0 3 ? * SUN *)"
      selections = { live = { resources = ["*"], conditions = { Stage = "live" } } }
    }
  }
}

module "files" {
  source   = "./modules/files"
  for_each = { media = {}, tagged = { Backup = "daily" }, live = { Stage = "live" }, scratch = { Stage = "test" } }

  name = each.key
  tags = each.value
}

resource "aws_kms_key" "vault" {
  enable_key_rotation = true
}
