module "orders" {
  source = "./modules/db"

  identifier         = "orders"
  engine             = "postgres"
  engine_version     = "16.8"
  family             = "postgres16"
  subnet_ids         = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
  security_group_ids = [aws_security_group.db.id]
  kms_key_id         = aws_kms_key.db.arn
  parameters         = [{ name = "rds.force_ssl", value = "1" }]
  monitoring         = true
}

# Brings a parameter group of its own, made elsewhere in this stack.
module "reports" {
  source = "./modules/db"

  identifier              = "reports"
  engine                  = "postgres"
  engine_version          = "16.8"
  family                  = "postgres16"
  subnet_ids              = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
  security_group_ids      = [aws_security_group.db.id]
  create_parameter_group  = false
  parameter_group_name    = aws_db_parameter_group.shared.name
  deletion_protection     = true
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_db_parameter_group" "shared" {
  name_prefix = "shared-"
  family      = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_security_group" "db" {
  name   = "db"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_kms_key" "db" {
  description         = "Databases"
  enable_key_rotation = true
}
