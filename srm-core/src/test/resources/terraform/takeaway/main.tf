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
  bucket = "takeaway-inbox"
}

resource "aws_s3_bucket" "logs" {
  bucket = "takeaway-logs"
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "logging.s3.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.logs.arn}/*"
    }]
  })
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_sqs_queue" "work" {
  name = "takeaway-work"
}

resource "aws_sns_topic" "events" {
  name = "takeaway-events"
}

resource "aws_secretsmanager_secret" "token" {
  name = "takeaway-token"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_security_group" "admin" {
  name        = "takeaway-admin"
  description = "Administration"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group" "narrowed" {
  name        = "takeaway-narrowed"
  description = "Narrowed by this change"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group" "widened" {
  name        = "takeaway-widened"
  description = "Widened by this change"
  vpc_id      = aws_vpc.main.id
}

resource "aws_network_acl" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_iam_role" "app" {
  name = "takeaway-app"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_vpc_security_group_ingress_rule" "narrowed" {
  security_group_id = aws_security_group.narrowed.id
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv4         = "10.20.0.0/16"
}

resource "aws_security_group_rule" "widened" {
  security_group_id = aws_security_group.widened.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["10.20.0.0/16", "0.0.0.0/0"]
}
