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


resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_security_group" "renamed" {
  name   = "replace-old"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "create_first" {
  name   = "replace-first-old"
  vpc_id = aws_vpc.main.id

  lifecycle {
    create_before_destroy = true
  }
}

# Encryption cannot be switched on in place.
resource "aws_ebs_volume" "data" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

# Replaced because something else is.
resource "aws_sns_topic" "follower" {
  name = "replace-follower"

  lifecycle {
    replace_triggered_by = [aws_ebs_volume.data]
  }
}

# Replaced because somebody asked for it.
resource "aws_sns_topic" "asked" {
  name = "replace-asked"
}


# Replaced because it was marked as tainted.
resource "aws_sns_topic" "tainted" {
  name = "replace-tainted"
}
