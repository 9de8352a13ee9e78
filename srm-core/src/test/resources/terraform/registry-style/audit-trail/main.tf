module "label" {
  source = "./modules/label"

  context = { enabled = true, namespace = "acme", stage = "audit", name = "trail", attributes = [], tags = {} }
}

module "storage" {
  source = "./modules/log-storage"

  context = module.label.context
  key     = module.key.arn
}

module "access_logs" {
  source = "./modules/log-storage"

  context    = module.label.context
  attributes = ["access"]
}

module "key" {
  source = "./modules/key"

  context = module.label.context
}

module "trail" {
  source = "./modules/trail"

  context = module.label.context
  bucket  = module.storage.bucket_id
  key     = module.key.arn
}

module "no_trail" {
  source = "./modules/trail"

  enabled = false
  context = module.label.context
  bucket  = module.storage.bucket_id
}

resource "aws_s3_bucket_logging" "storage" {
  bucket        = module.storage.bucket_id
  target_bucket = module.access_logs.bucket_id
  target_prefix = "trail/"
}
