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


resource "aws_s3_bucket" "inbox" {
  bucket = "update-inbox"
}

resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = false
}

resource "aws_sns_topic" "events" {
  name              = "update-events"
  kms_master_key_id = "alias/aws/sns"
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
    cidr_blocks = ["10.0.0.0/8"]
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
  launch_type     = "FARGATE"

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
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

