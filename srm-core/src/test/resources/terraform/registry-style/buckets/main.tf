module "label" {
  source = "./modules/label"

  context = { enabled = true, namespace = "acme", stage = "live", name = "data", attributes = [], tags = { Team = "data" } }
}

module "log_bucket" {
  source = "./modules/bucket"

  context             = module.label.context
  attributes          = ["logs"]
  attach_log_policy   = true
  object_ownership    = "BucketOwnerPreferred"
  lifecycle_rules     = [{ id = "expire", days = 400 }]
  control_object_acls = true
}

module "bucket" {
  source = "./modules/bucket"

  context    = module.label.context
  attributes = ["raw"]
  versioning = { enabled = true }
  logging    = { target_bucket = module.log_bucket.id, target_prefix = "raw/" }

  encryption = {
    rule = { apply = { algorithm = "aws:kms", key = aws_kms_key.objects.arn } }
  }

  deny_insecure_transport = true
  attach_policy           = true
  policy                  = data.aws_iam_policy_document.readers.json
}

module "off" {
  source = "./modules/bucket"

  enabled = false
  context = module.label.context
}

resource "aws_kms_key" "objects" {
  description         = "Objects"
  enable_key_rotation = true
}

resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "glue.amazonaws.com" } }] })
}

data "aws_iam_policy_document" "readers" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${module.bucket.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.reader.arn]
    }
  }
}
