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

# Policies in every spelling. The cases are by name: what a name says is what the policy does.

locals {
  account = "123456789012"
  other   = "999999999999"
}
