# Relational databases. On a standard engine AWS runs the operating system and releases the patches, the customer
# lets them in. On RDS Custom the line moves with the engine.

# Right: encrypted with the own key, two zones, backups, protected from deletion, TLS forced, password kept by AWS.
resource "aws_db_instance" "orders" {
  identifier     = "${var.name}-orders"
  engine         = "postgres"
  engine_version = "16.8"
  instance_class = "db.t4g.medium"

  allocated_storage = 100
  storage_type      = "gp3"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.data.arn

  username                            = "orders"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.data.key_id
  iam_database_authentication_enabled = true

  multi_az               = true
  publicly_accessible    = false
  db_subnet_group_name   = aws_db_subnet_group.data.name
  vpc_security_group_ids = [aws_security_group.data.id]
  parameter_group_name   = aws_db_parameter_group.orders.name
  ca_cert_identifier     = "rds-ca-rsa2048-g1"

  backup_retention_period    = 35
  copy_tags_to_snapshot      = true
  deletion_protection        = true
  auto_minor_version_upgrade = true
  maintenance_window         = "Sun:03:00-Sun:04:00"

  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.data.arn
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.monitoring.arn

  tags = { Backup = "daily" }
}

resource "aws_db_parameter_group" "orders" {
  name   = "${var.name}-orders"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

# Wrong: storage is not encrypted, and never can be without being rebuilt. A password in the configuration, one day
# of backups, one zone, no protection from deletion, minor versions kept out.
resource "aws_db_instance" "reports" {
  identifier     = "${var.name}-reports"
  engine         = "postgres"
  engine_version = "16.8"
  instance_class = "db.t4g.micro"

  allocated_storage = 20
  storage_encrypted = false

  username = "reports"
  password = "not-a-real-password-canary-93c7ae"

  multi_az                   = false
  db_subnet_group_name       = aws_db_subnet_group.data.name
  vpc_security_group_ids     = [aws_security_group.data.id]
  backup_retention_period    = 1
  auto_minor_version_upgrade = false
  skip_final_snapshot        = true
}

# RDS Custom for SQL Server on a version that AWS provides: AWS patches operating system and engine, unless the
# customer changes them.
resource "aws_db_instance" "ledger" {
  identifier     = "${var.name}-sqlserver"
  engine         = "custom-sqlserver-se"
  engine_version = "15.00.4249.2.v1"
  instance_class = "db.m5.xlarge"

  allocated_storage = 200
  storage_encrypted = true
  kms_key_id        = aws_kms_key.data.arn

  username                    = "ledger"
  manage_master_user_password = true
  custom_iam_instance_profile = aws_iam_instance_profile.rds_custom.name
  db_subnet_group_name        = aws_db_subnet_group.data.name
  vpc_security_group_ids      = [aws_security_group.data.id]
  backup_retention_period     = 14
  auto_minor_version_upgrade  = false
}

# RDS Custom for Oracle: the operating system is the customer's.
resource "aws_db_instance" "archive" {
  identifier     = "${var.name}-oracle"
  engine         = "custom-oracle-ee"
  engine_version = "19.archive_cev1"
  instance_class = "db.m5.xlarge"
  license_model  = "bring-your-own-license"

  allocated_storage = 200
  storage_encrypted = true
  kms_key_id        = aws_kms_key.data.arn

  username                    = "archive"
  manage_master_user_password = true
  custom_iam_instance_profile = aws_iam_instance_profile.rds_custom.name
  db_subnet_group_name        = aws_db_subnet_group.data.name
  vpc_security_group_ids      = [aws_security_group.data.id]
  backup_retention_period     = 14
  auto_minor_version_upgrade  = false
}

# RDS Custom asks for instance profiles whose name starts with AWSRDSCustom.
resource "aws_iam_role" "rds_custom" {
  name = "AWSRDSCustom-${var.name}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "rds_custom" {
  role       = aws_iam_role.rds_custom.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonRDSCustomInstanceProfileRolePolicy"
}

resource "aws_iam_instance_profile" "rds_custom" {
  name = "AWSRDSCustom-${var.name}"
  role = aws_iam_role.rds_custom.name
}

# Aurora. The cluster holds encryption and backup, the instances hold patching and reachability.
# Right: encrypted, TLS forced by the parameter group, two instances.
resource "aws_rds_cluster" "events" {
  cluster_identifier = "${var.name}-events"
  engine             = "aurora-postgresql"
  engine_version     = "16.6"

  storage_encrypted = true
  kms_key_id        = aws_kms_key.data.arn

  master_username             = "events"
  manage_master_user_password = true

  db_subnet_group_name            = aws_db_subnet_group.data.name
  vpc_security_group_ids          = [aws_security_group.data.id]
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.events.name

  backup_retention_period         = 14
  copy_tags_to_snapshot           = true
  deletion_protection             = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
  final_snapshot_identifier       = "${var.name}-events-final"
}

# Not said: whether the instances are reachable from the internet. AWS decides by the subnets.
resource "aws_rds_cluster_instance" "events" {
  count = 2

  identifier           = "${var.name}-events-${count.index}"
  cluster_identifier   = aws_rds_cluster.events.id
  engine               = aws_rds_cluster.events.engine
  engine_version       = aws_rds_cluster.events.engine_version
  instance_class       = "db.r6g.large"
  db_subnet_group_name = aws_db_subnet_group.data.name
}

resource "aws_rds_cluster_parameter_group" "events" {
  name   = "${var.name}-events"
  family = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}
