locals {
  parameter_group_name = var.create_parameter_group ? module.parameters.name : var.parameter_group_name
  subnet_group_name    = coalesce(try(module.subnets.name, null), var.subnet_group_name)
  monitoring_role_arn  = var.monitoring ? aws_iam_role.monitoring[0].arn : null
}

module "parameters" {
  source = "./modules/parameters"

  create     = var.create_parameter_group
  name       = coalesce(var.parameter_group_name, var.identifier)
  family     = var.family
  parameters = var.parameters
}

module "subnets" {
  source = "./modules/subnets"

  name       = var.identifier
  subnet_ids = var.subnet_ids
}

module "instance" {
  source = "./modules/instance"

  identifier              = var.identifier
  engine                  = var.engine
  engine_version          = var.engine_version
  parameter_group_name    = local.parameter_group_name
  subnet_group_name       = local.subnet_group_name
  security_group_ids      = var.security_group_ids
  kms_key_id              = var.kms_key_id
  monitoring_role_arn     = local.monitoring_role_arn
  monitoring_interval     = var.monitoring ? 60 : 0
  deletion_protection     = var.deletion_protection
  multi_az                = var.multi_az
  backup_retention_period = var.backup_retention_period
}

resource "aws_iam_role" "monitoring" {
  count = var.monitoring ? 1 : 0

  name_prefix        = "rds-monitoring-"
  assume_role_policy = data.aws_iam_policy_document.monitoring.json
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  count = var.monitoring ? 1 : 0

  role       = aws_iam_role.monitoring[0].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

data "aws_iam_policy_document" "monitoring" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }
  }
}
