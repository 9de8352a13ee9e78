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

# Secrets in every place where a plan may hold one. Each is invented and starts with srm-canary, so that a test can look
# for it in any output.

variable "plain_token" {
  description = "A secret that nobody declared as one."
  type        = string
  default     = "srm-canary-undeclared-8a02"
}

variable "partner" {
  description = "Sensitive as a whole."
  sensitive   = true

  type = object({
    user  = string
    token = string
  })

  default = {
    user  = "srm-canary-user-77c1"
    token = "srm-canary-token-5b3d"
  }
}


# Not sensitive for the provider. One value is marked, one is not, one is buried in JSON.
resource "aws_ssm_parameter" "marked" {
  name  = "/sensitive/marked"
  type  = "SecureString"
  value = var.partner.token
}

resource "aws_ssm_parameter" "insecure" {
  name           = "/sensitive/insecure"
  type           = "String"
  insecure_value = "srm-canary-insecure-${local.generation}"
}

resource "aws_secretsmanager_secret" "partner" {
  name = "sensitive/partner"
}

resource "aws_secretsmanager_secret_version" "partner" {
  secret_id     = aws_secretsmanager_secret.partner.id
  secret_string = jsonencode(var.partner)
}

# Environment variables of a task: a text that is known, with a secret inside that nothing marks.
resource "aws_ecs_task_definition" "job" {
  family = "sensitive-job"

  container_definitions = jsonencode([{
    name        = "job"
    image       = "public.ecr.aws/docker/library/busybox:1.36"
    memory      = 64
    essential   = true
    environment = [{ name = "API_TOKEN", value = var.plain_token }, { name = "GENERATION", value = local.generation }]
  }])
}

# The same with a mark: the whole text becomes sensitive.
resource "aws_ecs_task_definition" "marked_job" {
  family = "sensitive-marked-job"

  container_definitions = jsonencode([{
    name        = "job"
    image       = "public.ecr.aws/docker/library/busybox:1.36"
    memory      = 64
    essential   = true
    privileged  = true
    environment = [{ name = "API_TOKEN", value = var.partner.token }]
  }])
}

# A mark on one tag, on a whole map of tags, on an element of a list, on a switch that decides something.
resource "aws_sns_topic" "one_tag" {
  name = "sensitive-one-tag"
  tags = { Owner = sensitive("srm-canary-tag-${local.generation}"), Team = "payments" }
}

resource "aws_sns_topic" "all_tags" {
  name = "sensitive-all-tags"
  tags = sensitive({ Owner = "srm-canary-tags-${local.generation}" })
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_security_group" "list" {
  name   = "sensitive-list"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [sensitive("203.0.113.7/32"), "0.0.0.0/0"]
  }
}

resource "aws_s3_bucket" "inbox" {
  bucket = "sensitive-inbox"
}

resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls       = sensitive(true)
  block_public_policy     = sensitive(false)
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# User data: text that people put secrets into, and that the provider does not mark.
resource "aws_launch_template" "web" {
  name      = "sensitive-web"
  user_data = base64encode("#!/bin/sh\nexport TOKEN=srm-canary-userdata-${local.generation}\n")
}

output "marked" {
  value     = "srm-canary-output-${local.generation}"
  sensitive = true
}

output "plain" {
  value = "nothing secret"
}

locals {
  generation = "before"
}
