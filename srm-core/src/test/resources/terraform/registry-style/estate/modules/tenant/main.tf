terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.main, aws.copy]
    }
  }
}

variable "name" {}
variable "stores" {}

resource "aws_kms_key" "this" {
  provider            = aws.main
  for_each            = var.stores
  description         = "${var.name} ${each.key}"
  enable_key_rotation = each.value.keep
}

resource "aws_kms_key" "copy" {
  provider            = aws.copy
  enable_key_rotation = true
}

module "store" {
  source   = "../bucket"
  for_each = var.stores

  prefix  = "store-"
  key_arn = aws_kms_key.this[each.key].arn
  keyed   = true
  keep    = each.value.keep
  logs_to = module.logs.id
  log     = true
  providers = {
    aws = aws.main
  }
}

module "copies" {
  source   = "../bucket"
  for_each = { for k, v in var.stores : k => v if v.keep }

  prefix  = "copy-"
  key_arn = aws_kms_key.copy.arn
  keyed   = true
  keep    = true
  logs_to = null
  providers = {
    aws = aws.copy
  }
}

module "logs" {
  source  = "../bucket"
  prefix  = "logs-"
  key_arn = null
  keep    = true
  logs_to = null
  providers = {
    aws = aws.main
  }
}

# A machine of each tenant in each Region; volumes are silent.
resource "aws_instance" "here" {
  provider      = aws.main
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "there" {
  provider      = aws.copy
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
