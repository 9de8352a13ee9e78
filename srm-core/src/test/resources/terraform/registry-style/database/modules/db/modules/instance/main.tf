variable "identifier" { type = string }
variable "engine" { type = string }
variable "engine_version" { type = string }
variable "parameter_group_name" { type = string }
variable "subnet_group_name" { type = string }
variable "security_group_ids" { type = list(string) }
variable "kms_key_id" { type = string }
variable "monitoring_role_arn" { type = string }
variable "monitoring_interval" { type = number }
variable "deletion_protection" { type = bool }
variable "multi_az" { type = bool }
variable "backup_retention_period" { type = number }

locals {
  is_replica = false
}

resource "aws_db_instance" "this" {
  count = 1

  identifier                  = var.identifier
  engine                      = local.is_replica ? null : var.engine
  engine_version              = var.engine_version
  instance_class              = "db.t4g.medium"
  allocated_storage           = 50
  username                    = local.is_replica ? null : "owner"
  manage_master_user_password = true
  skip_final_snapshot         = true
  storage_encrypted           = true
  kms_key_id                  = var.kms_key_id
  parameter_group_name        = var.parameter_group_name
  db_subnet_group_name        = var.subnet_group_name
  vpc_security_group_ids      = var.security_group_ids
  monitoring_interval         = var.monitoring_interval
  monitoring_role_arn         = var.monitoring_role_arn
  deletion_protection         = var.deletion_protection
  multi_az                    = var.multi_az
  backup_retention_period     = var.backup_retention_period
}
