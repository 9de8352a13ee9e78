terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.main, aws.copy]
    }
  }
}

variable "tenants" {}

module "tenant" {
  source   = "../tenant"
  for_each = var.tenants

  name   = each.key
  stores = each.value.stores
  providers = {
    aws.main = aws.main
    aws.copy = aws.copy
  }
}
