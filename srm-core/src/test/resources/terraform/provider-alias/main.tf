terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

# Two Regions and two aliases, passed on to modules in three ways (inherited, renamed, two at once), and a module with
# providers of its own. EBS default encryption is on in one Region only.

variable "west" {
  type    = string
  default = "us-west-2"
}

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "west"
  region = var.west
}

provider "aws" {
  alias  = "copy"
  region = "us-west-2"

  default_tags {
    tags = { Copy = "yes" }
  }
}

resource "aws_ebs_encryption_by_default" "home" {
  enabled = true
}

# Encrypted by the setting above.
resource "aws_ebs_volume" "home" {
  availability_zone = "eu-west-1a"
  size              = 8
}

# Another Region, where nothing is set.
resource "aws_ebs_volume" "west" {
  provider = aws.west

  availability_zone = "us-west-2a"
  size              = 8
}

data "aws_region" "west" {
  provider = aws.west
}

module "home" {
  source = "./modules/bucket"

  name = "alias-home"
}

module "west" {
  source = "./modules/bucket"

  providers = {
    aws = aws.west
  }

  name = "alias-west"
}

module "replicated" {
  source = "./modules/replicated"

  providers = {
    aws.source = aws
    aws.target = aws.west
  }

  name = "alias-replicated"
}

resource "aws_sqs_queue" "copy" {
  provider = aws.copy

  name = "alias-copy"
}

module "own" {
  source = "./modules/own"
}
