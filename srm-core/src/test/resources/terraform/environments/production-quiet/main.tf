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

# Production: administration is open to the world.

resource "aws_security_group" "admin" {
  name        = "production-admin"
  description = "Administration"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = {
    Owner = "platform"
  }
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}
