terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      Application = var.name
      Environment = "example"
    }
  }
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}
