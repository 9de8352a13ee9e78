# What AWS or the provider decides when nobody says anything: as little as each resource takes.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
}

locals {
  role = "arn:aws:iam::123456789012:role/service"
}

resource "aws_instance" "this" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "this" {
  name     = "this"
  image_id = "ami-0a1b2c3d4e5f60718"
}

resource "aws_ebs_volume" "this" {
  availability_zone = "eu-west-1a"
  size              = 10
}

resource "aws_s3_bucket" "this" {
  bucket = "this-123456789012"
}

resource "aws_s3_bucket" "opened" {
  bucket = "opened-123456789012"
}

# All four arguments default to false: an empty block switches off what AWS switches on.
resource "aws_s3_bucket_public_access_block" "opened" {
  bucket = aws_s3_bucket.opened.id
}

resource "aws_db_instance" "this" {
  identifier          = "this"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "orders"
  password            = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "this" {
  cluster_identifier  = "this"
  engine              = "aurora-postgresql"
  master_username     = "orders"
  master_password     = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "this" {
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  instance_class     = "db.t4g.medium"
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id = "this"
  description          = "Sessions"
  node_type            = "cache.t4g.micro"
}

resource "aws_opensearch_domain" "this" {
  domain_name = "this"
}

resource "aws_redshift_cluster" "this" {
  cluster_identifier  = "this"
  node_type           = "ra3.large"
  master_username     = "orders"
  master_password     = "Not-a-real-password1"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "this" {
  cluster_identifier  = "this"
  master_username     = "orders"
  master_password     = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "this" {
  cluster_identifier  = "this"
  skip_final_snapshot = true
}

resource "aws_dynamodb_table" "this" {
  name         = "this"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_sqs_queue" "this" {
  name = "this"
}

resource "aws_sns_topic" "this" {
  name = "this"
}

resource "aws_kinesis_stream" "this" {
  name        = "this"
  shard_count = 1
}

resource "aws_lambda_function" "this" {
  function_name = "this"
  role          = local.role
  handler       = "index.handler"
  runtime       = "python3.13"
  s3_bucket     = "code-123456789012"
  s3_key        = "this.zip"
}

resource "aws_lambda_function_url" "this" {
  function_name      = aws_lambda_function.this.function_name
  authorization_type = "NONE"
}

resource "aws_eks_cluster" "this" {
  name     = "this"
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
  }
}

resource "aws_eks_node_group" "this" {
  cluster_name  = aws_eks_cluster.this.name
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a1b2c3d4e5f60718"]

  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

resource "aws_ecs_cluster" "this" {
  name = "this"
}

resource "aws_ecs_service" "this" {
  name            = "this"
  cluster         = aws_ecs_cluster.this.id
  task_definition = "this:1"
}

resource "aws_ecr_repository" "this" {
  name = "this"
}

resource "aws_efs_file_system" "this" {
}

resource "aws_kms_key" "this" {
}

resource "aws_cloudtrail" "this" {
  name           = "this"
  s3_bucket_name = "trail-123456789012"
}

resource "aws_cloudwatch_log_group" "this" {
  name = "this"
}

resource "aws_lb" "this" {
  name    = "this"
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_security_group" "this" {
  name   = "this"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_subnet" "this" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.1.0/24"
}

resource "aws_cognito_user_pool" "this" {
  name = "this"
}

resource "aws_secretsmanager_secret" "this" {
  name = "this"
}

resource "aws_ssm_parameter" "this" {
  name  = "this"
  type  = "String"
  value = "blue"
}

resource "aws_sagemaker_notebook_instance" "this" {
  name          = "this"
  role_arn      = local.role
  instance_type = "ml.t3.medium"
}

resource "aws_msk_cluster" "this" {
  cluster_name           = "this"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718", "subnet-2a1b2c3d4e5f60718"]
    security_groups = ["sg-0a1b2c3d4e5f60718"]
  }
}

resource "aws_mq_broker" "this" {
  broker_name        = "this"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "orders"
    password = "not-a-real-password"
  }
}

resource "aws_dms_replication_instance" "this" {
  replication_instance_id    = "this"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_api_gateway_stage" "this" {
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "live"
}

resource "aws_cloudfront_distribution" "this" {
  enabled = true

  origin {
    domain_name = "www.example.com"
    origin_id   = "site"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_transfer_server" "this" {
}

resource "aws_codebuild_project" "this" {
  name         = "this"
  service_role = local.role

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/example.git"
  }
}

resource "aws_fsx_windows_file_system" "this" {
  active_directory_id = "d-0a1b2c3d4e"
  storage_capacity    = 300
  throughput_capacity = 32
  subnet_ids          = ["subnet-0a1b2c3d4e5f60718"]
}
