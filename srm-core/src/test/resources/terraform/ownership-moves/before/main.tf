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

resource "aws_iam_role" "run" {
  name = "moves-run"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_ecr_repository" "thumbnail" {
  name = "moves-thumbnail"
}

resource "aws_s3_bucket" "code" {
  bucket = "moves-code"
}

resource "aws_s3_object" "thumbnail" {
  bucket  = aws_s3_bucket.code.id
  key     = "thumbnail.zip"
  content = "not a real archive"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "main" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_ecs_cluster" "main" {
  name = "moves-main"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "moves-web"
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

resource "aws_kms_key" "ledger" {
  description         = "Ledger"
  enable_key_rotation = true
}

resource "aws_lambda_function" "thumbnail" {
  function_name = "moves-thumbnail"
  role          = aws_iam_role.run.arn
  s3_bucket     = aws_s3_bucket.code.id
  s3_key        = aws_s3_object.thumbnail.key
  runtime       = "python3.13"
  handler       = "index.handler"
}

resource "aws_db_instance" "ledger" {
  identifier        = "moves-ledger"
  engine            = "oracle-ee"
  engine_version    = "19"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 100
  storage_encrypted = true
  username          = "ledger"

  password            = "written-for-the-fake-aws"
  skip_final_snapshot = true
  kms_key_id          = aws_kms_key.ledger.arn
}

resource "aws_ecs_service" "web" {
  name            = "moves-web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.web.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = [aws_subnet.main.id]
  }
}

resource "aws_ecs_service" "jobs" {
  name            = "moves-jobs"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.web.arn
  launch_type     = "EC2"

  network_configuration {
    subnets = [aws_subnet.main.id]
  }
}
