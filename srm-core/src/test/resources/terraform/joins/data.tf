# --- Databases and their parameter groups ------------------------------------------------------------------------------------------------

resource "aws_rds_cluster" "forced" {
  cluster_identifier              = "joins-forced"
  engine                          = "aurora-postgresql"
  master_username                 = "root1"
  manage_master_user_password     = true
  storage_encrypted               = true
  kms_key_id                      = aws_kms_alias.data.target_key_arn
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.forced.name
  skip_final_snapshot             = true
}

resource "aws_rds_cluster_parameter_group" "forced" {
  name   = "joins-forced"
  family = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

# The instances take encryption and backups from their cluster.
resource "aws_rds_cluster_instance" "forced" {
  count = 2

  cluster_identifier = aws_rds_cluster.forced.id
  engine             = aws_rds_cluster.forced.engine
  instance_class     = "db.r6g.large"
}

# Wrong: its parameter group switches TLS off.
resource "aws_db_instance" "plain" {
  identifier                  = "joins-plain"
  engine                      = "postgres"
  engine_version              = "16.8"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "root1"
  manage_master_user_password = true
  parameter_group_name        = aws_db_parameter_group.plain.name
  skip_final_snapshot         = true

  tags = { Backup = "daily", Environment = "test" }
}

resource "aws_db_parameter_group" "plain" {
  name   = "joins-plain"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

# An engine version of the customer's own: the operating system is the customer's as well.
resource "aws_rds_custom_db_engine_version" "own" {
  engine          = "custom-sqlserver-se"
  engine_version  = "15.00.4249.2.joins"
  source_image_id = "ami-0a1b2c3d4e5f60718"
}

resource "aws_db_instance" "own_version" {
  identifier                  = "joins-own-version"
  engine                      = aws_rds_custom_db_engine_version.own.engine
  engine_version              = aws_rds_custom_db_engine_version.own.engine_version
  instance_class              = "db.m5.xlarge"
  allocated_storage           = 100
  username                    = "root1"
  manage_master_user_password = true
  custom_iam_instance_profile = "AWSRDSCustom-joins"
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.data.arn
  skip_final_snapshot         = true
}

# --- Keys through aliases -------------------------------------------------------------------------------------------------------------------

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_kms_alias" "data" {
  name          = "alias/joins-data"
  target_key_id = aws_kms_key.data.key_id
}

# --- Backups: by tag, by ARN, by pattern, by condition, all but some ---------------------------------------------------------------------------

resource "aws_dynamodb_table" "this" {
  for_each = toset(["by_arn", "by_pattern", "not_at_all"])

  name         = "joins-${replace(each.key, "_", "-")}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_efs_file_system" "tagged" {
  creation_token = "joins-tagged"
  encrypted      = true

  tags = { Backup = "daily", Environment = "live" }
}

resource "aws_backup_plan" "daily" {
  name = "joins-daily"

  rule {
    rule_name         = "daily"
    target_vault_name = "joins"
    schedule          = "cron(0 1 * * ? *)"
  }
}

resource "aws_backup_selection" "by_tag" {
  name         = "joins-by-tag"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "Backup"
    value = "daily"
  }
}

resource "aws_backup_selection" "by_arn" {
  name         = "joins-by-arn"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_dynamodb_table.this["by_arn"].arn]
}

resource "aws_backup_selection" "by_pattern" {
  name         = "joins-by-pattern"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:dynamodb:*:*:table/joins-by-pattern*"]
}

# Everything, of what carries the tag Environment = live, but no volumes.
resource "aws_backup_selection" "by_condition" {
  name          = "joins-by-condition"
  plan_id       = aws_backup_plan.daily.id
  iam_role_arn  = "arn:aws:iam::123456789012:role/backup"
  resources     = ["*"]
  not_resources = ["arn:aws:ec2:*:*:volume/*"]

  condition {
    string_equals {
      key   = "aws:ResourceTag/Environment"
      value = "live"
    }
  }
}

# --- Secrets and their rotation -------------------------------------------------------------------------------------------------------------

resource "aws_secretsmanager_secret" "this" {
  for_each = toset(["rotated", "kept"])

  name = "joins/${each.key}"
}

resource "aws_secretsmanager_secret_rotation" "rotated" {
  secret_id           = aws_secretsmanager_secret.this["rotated"].id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

# --- File systems and the policies of their backups ------------------------------------------------------------------------------------------

resource "aws_efs_backup_policy" "tagged" {
  file_system_id = aws_efs_file_system.tagged.id

  backup_policy {
    status = "ENABLED"
  }
}
