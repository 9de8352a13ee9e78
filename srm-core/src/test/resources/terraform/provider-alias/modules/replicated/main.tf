terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.source, aws.target]
    }
  }
}

variable "name" {
  type = string
}

resource "aws_s3_bucket" "source" {
  provider = aws.source

  bucket = var.name
}

resource "aws_s3_bucket" "target" {
  provider = aws.target

  bucket = "${var.name}-copy"
}

# The module above again, with one of the two providers.
module "notes" {
  source = "../bucket"

  providers = {
    aws = aws.target
  }

  name = "${var.name}-notes"
}
