# Keys, network and monitoring that all data stores share.

data "aws_caller_identity" "current" {}

# Right: rotation is on. Its ARN is known only after apply; that a key is set at all is known now.
resource "aws_kms_key" "data" {
  description             = "Data of ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "data" {
  name          = "alias/${var.name}-data"
  target_key_id = aws_kms_key.data.key_id
}

# Wrong: no rotation. The argument is left out and the provider fills in false.
resource "aws_kms_key" "backup" {
  description = "Backups of ${var.name}"
}

resource "aws_security_group" "data" {
  name        = "${var.name}-data"
  description = "Data stores"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "data" {
  for_each = {
    postgres   = 5432
    sqlserver  = 1433
    oracle     = 1521
    redis      = 6379
    redshift   = 5439
    nfs        = 2049
    opensearch = 443
  }

  security_group_id = aws_security_group.data.id
  description       = each.key
  cidr_ipv4         = var.vpc_cidr
  from_port         = each.value
  to_port           = each.value
  ip_protocol       = "tcp"
}

resource "aws_db_subnet_group" "data" {
  name       = var.name
  subnet_ids = var.private_subnet_ids
}

data "aws_iam_policy_document" "monitoring_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "monitoring" {
  name               = "${var.name}-rds-monitoring"
  assume_role_policy = data.aws_iam_policy_document.monitoring_trust.json
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
