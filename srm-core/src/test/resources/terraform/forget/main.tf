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

# Resources that Terraform lets go of without deleting them, and one that a removed block does delete.

resource "aws_sns_topic" "kept" {
  name = "forget-kept"
}

removed {
  from = aws_sns_topic.forgotten

  lifecycle {
    destroy = false
  }
}

removed {
  from = aws_sns_topic.shard

  lifecycle {
    destroy = false
  }
}

removed {
  from = aws_sns_topic.removed

  lifecycle {
    destroy = true
  }
}
