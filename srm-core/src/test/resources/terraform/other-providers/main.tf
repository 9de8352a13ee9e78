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

# Resources of another provider beside those of AWS. terraform_data is built into Terraform: no download is needed.

resource "terraform_data" "build" {
  input = "1-4-2"

  provisioner "local-exec" {
    command = "true"
  }
}

resource "terraform_data" "many" {
  for_each = toset(["a.b", "c"])
  input    = each.key
}

resource "terraform_data" "nested" {
  input = { list = [1, 2, { deep = true }], text = "x" }
}

resource "aws_sqs_queue" "work" {
  name = "other-${terraform_data.build.id}"
}

# Known, as input is known before apply and output is not.
resource "aws_sqs_queue" "known" {
  name = "other-${terraform_data.build.input}"
}
