terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

# Updates for better and for worse: protection of a bucket switched off, versioning switched on, key rotation switched on,
# a topic that loses its key, SSH opened to the world, and two services that leave Fargate for EC2 capacity.

resource "aws_s3_bucket" "inbox" {
  bucket = "update-inbox"
}

resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket_versioning" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_sns_topic" "events" {
  name = "update-events"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "main" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_security_group" "web" {
  name   = "update-web"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_cluster" "main" {
  name = "update-main"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "update-web"
  requires_compatibilities = ["FARGATE", "EC2"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([{
    name      = "web"
    image     = "public.ecr.aws/docker/library/busybox:1.36"
    essential = true
  }])
}

# By launch type: AWS cannot change it in place.
resource "aws_ecs_service" "by_launch_type" {
  name            = "update-by-launch-type"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.web.arn
  launch_type     = "EC2"

  network_configuration {
    subnets = [aws_subnet.main.id]
  }
}

# By strategy: changed in place.
resource "aws_ecs_service" "by_strategy" {
  name                 = "update-by-strategy"
  cluster              = aws_ecs_cluster.main.id
  task_definition      = aws_ecs_task_definition.web.arn
  force_new_deployment = true

  network_configuration {
    subnets = [aws_subnet.main.id]
  }

  capacity_provider_strategy {
    capacity_provider = "hosts"
    weight            = 1
  }
}

