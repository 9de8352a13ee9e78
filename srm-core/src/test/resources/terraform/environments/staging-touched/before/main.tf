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

# Staging: administration from inside only.

resource "aws_security_group" "admin" {
  name        = "staging-admin"
  description = "Administration"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"]
  }

  tags = {
    Owner = "platform"
  }
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}
