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

# Everything that is not known before apply, in every shape. `terraform_data` gives values of any type whose content is
# unknown at plan time.

resource "terraform_data" "switch" {
  input = true
}

resource "terraform_data" "number" {
  input = 22
}

resource "terraform_data" "cidrs" {
  input = ["10.0.0.0/8", "192.168.0.0/16"]
}

resource "terraform_data" "rules" {
  input = { ssh = 22 }
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

# A name that AWS completes.
resource "aws_s3_bucket" "inbox" {
  bucket_prefix = "unknown-inbox-"
}

# Everything known but the bucket it belongs to.
resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls   = true
  block_public_policy = true
  # Unknown, and it decides.
  ignore_public_acls      = terraform_data.switch.output
  restrict_public_buckets = true
}

# Set, value unknown.
resource "aws_s3_bucket_server_side_encryption_configuration" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

# The switch is known, the key is not.
resource "aws_ebs_volume" "known_switch" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = aws_kms_key.data.arn
}

# The switch itself is unknown.
resource "aws_ebs_volume" "unknown_switch" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = terraform_data.switch.output
}

# Nothing said: unknown too, but for another reason.
resource "aws_ebs_volume" "not_set" {
  availability_zone = "eu-west-1a"
  size              = 8
}

# Said to be null: the same as nothing said, except in the configuration.
resource "aws_ebs_volume" "set_to_null" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = null
}

# A choice between a known and an unknown key.
resource "aws_sqs_queue" "conditional" {
  name              = "unknown-conditional"
  kms_master_key_id = terraform_data.switch.output ? aws_kms_key.data.arn : "alias/aws/sqs"
}

# Part of a text is unknown, so all of it is.
resource "aws_sqs_queue" "partial_text" {
  name = "unknown-partial"

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Principal = "*", Resource = aws_kms_key.data.arn }]
  })
}

# Part of a list is unknown.
resource "aws_security_group" "partial_list" {
  name   = "unknown-partial-list"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0", terraform_data.cidrs.output[0]]
  }
}

# The whole list, and a port.
resource "aws_security_group" "unknown_list" {
  name   = "unknown-list"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    from_port   = terraform_data.number.output
    to_port     = terraform_data.number.output
    protocol    = "tcp"
    cidr_blocks = terraform_data.cidrs.output
  }
}

# How many blocks there will be is unknown.
resource "aws_security_group" "dynamic" {
  name   = "unknown-dynamic"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  dynamic "ingress" {
    for_each = terraform_data.rules.output

    content {
      description = ingress.key
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

# A known block beside blocks that are not known.
resource "aws_security_group" "dynamic_beside_known" {
  name   = "unknown-dynamic-beside-known"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  dynamic "ingress" {
    for_each = terraform_data.rules.output

    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}

# Nested blocks of which a part is known.
resource "aws_instance" "web" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    encrypted  = true
    kms_key_id = aws_kms_key.data.arn
  }

  tags = {
    Key = aws_kms_key.data.arn
  }
}

# A map of which one value is unknown, and a list of blocks inside a block.
resource "aws_lambda_function" "work" {
  function_name = "unknown-work"
  role          = "arn:aws:iam::123456789012:role/unknown"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "work.zip"

  environment {
    variables = {
      KEY  = aws_kms_key.data.arn
      MODE = "strict"
    }
  }
}

output "known" {
  value = aws_ebs_volume.known_switch.size
}

output "unknown" {
  value = aws_kms_key.data.arn
}

output "partly_unknown" {
  value = { key = aws_kms_key.data.arn, size = 8 }
}
