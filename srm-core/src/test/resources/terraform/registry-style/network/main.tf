locals {
  name  = "shop-live"
  zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
}

module "vpc" {
  source = "./modules/vpc"

  name             = local.name
  cidr             = "10.20.0.0/16"
  azs              = local.zones
  public_subnets   = [for i, az in local.zones : cidrsubnet("10.20.0.0/16", 8, i)]
  private_subnets  = [for i, az in local.zones : cidrsubnet("10.20.0.0/16", 8, i + 10)]
  enable_flow_log  = true
  flow_log_traffic = "ALL"
}

module "vpc_plain" {
  source = "./modules/vpc"

  name            = "${local.name}-plain"
  cidr            = "10.30.0.0/16"
  azs             = slice(local.zones, 0, 2)
  private_subnets = ["10.30.0.0/24", "10.30.1.0/24"]
}

module "endpoints" {
  source = "./modules/endpoints"

  vpc_id  = module.vpc.vpc_id
  subnets = module.vpc.private_subnets

  endpoints = {
    s3      = { service = "s3", type = "Gateway", route_table_ids = module.vpc.private_route_table_ids }
    ssm     = { service = "ssm", private_dns = true }
    ecr_api = { service = "ecr.api", private_dns = true, policy = data.aws_iam_policy_document.endpoint.json }
  }
}

data "aws_iam_policy_document" "endpoint" {
  statement {
    actions   = ["ecr:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = [module.vpc.vpc_id]
    }
  }
}
