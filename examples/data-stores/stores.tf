# Everything that is not a relational database.

# Right: encrypted at rest and in transit, two zones, snapshots.
resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "${var.name}-sessions"
  description          = "Sessions"
  engine               = "valkey"
  engine_version       = "8.0"
  node_type            = "cache.t4g.small"
  num_cache_clusters   = 2

  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.data.arn
  transit_encryption_enabled = true
  auto_minor_version_upgrade = true
  snapshot_retention_limit   = 7

  subnet_group_name  = aws_elasticache_subnet_group.data.name
  security_group_ids = [aws_security_group.data.id]
}

resource "aws_elasticache_subnet_group" "data" {
  name       = var.name
  subnet_ids = var.private_subnet_ids
}

# Right: in the VPC, encrypted everywhere, TLS enforced. Wrong: no logs, and nothing said about software updates.
resource "aws_opensearch_domain" "search" {
  domain_name    = var.name
  engine_version = "OpenSearch_2.19"

  cluster_config {
    instance_type          = "r6g.large.search"
    instance_count         = 2
    zone_awareness_enabled = true
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = 50
  }

  vpc_options {
    subnet_ids         = var.private_subnet_ids
    security_group_ids = [aws_security_group.data.id]
  }

  encrypt_at_rest {
    enabled    = true
    kms_key_id = aws_kms_key.data.key_id
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

data "aws_iam_policy_document" "search" {
  statement {
    actions   = ["es:ESHttp*"]
    resources = ["${aws_opensearch_domain.search.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name     = aws_opensearch_domain.search.domain_name
  access_policies = data.aws_iam_policy_document.search.json
}

# Wrong: not encrypted and publicly accessible. Neither is written here; both are what the provider fills in.
resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier        = "${var.name}-warehouse"
  database_name             = "warehouse"
  node_type                 = "ra3.large"
  number_of_nodes           = 2
  cluster_type              = "multi-node"
  master_username           = "warehouse"
  manage_master_password    = true
  cluster_subnet_group_name = aws_redshift_subnet_group.data.name
  vpc_security_group_ids    = [aws_security_group.data.id]
  skip_final_snapshot       = true
}

resource "aws_redshift_subnet_group" "data" {
  name       = var.name
  subnet_ids = var.private_subnet_ids
}

# Right: encrypted with the own key, in AWS Backup.
resource "aws_efs_file_system" "documents" {
  creation_token = "${var.name}-documents"
  encrypted      = true
  kms_key_id     = aws_kms_key.data.arn

  tags = { Backup = "daily" }
}

resource "aws_efs_backup_policy" "documents" {
  file_system_id = aws_efs_file_system.documents.id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_mount_target" "documents" {
  for_each = toset(var.private_subnet_ids)

  file_system_id  = aws_efs_file_system.documents.id
  subnet_id       = each.value
  security_groups = [aws_security_group.data.id]
}

# Not said: encryption. EFS does not encrypt by itself when asked through its interface.
resource "aws_efs_file_system" "scratch" {
  creation_token = "${var.name}-scratch"
}

# Right: customer key, point-in-time recovery, deletion protection.
resource "aws_dynamodb_table" "balances" {
  name                        = "${var.name}-balances"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "account"
  deletion_protection_enabled = true

  attribute {
    name = "account"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.data.arn
  }

  point_in_time_recovery {
    enabled = true
  }
}

# Right: encrypted with the own key, changed every thirty days.
resource "aws_secretsmanager_secret" "warehouse" {
  name       = "${var.name}/warehouse"
  kms_key_id = aws_kms_key.data.arn
}

resource "aws_secretsmanager_secret_rotation" "warehouse" {
  secret_id           = aws_secretsmanager_secret.warehouse.id
  rotation_lambda_arn = var.rotation_function_arn

  rotation_rules {
    automatically_after_days = 30
  }
}

# Wrong: a secret that nothing ever changes.
resource "aws_secretsmanager_secret" "partner" {
  name = "${var.name}/partner"
}
