# A module that brings its own provider, as old ones do.

provider "aws" {
  region = "ap-southeast-2"
}

provider "aws" {
  alias  = "near"
  region = "ap-southeast-1"
}

resource "aws_sqs_queue" "own" {
  name = "alias-own"
}

resource "aws_sqs_queue" "near" {
  provider = aws.near

  name = "alias-near"
}
