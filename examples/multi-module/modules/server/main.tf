# One server. The guest operating system is the customer's.

variable "name" {
  description = "Name of the server."
  type        = string
}

variable "subnet_id" {
  description = "Subnet of the server."
  type        = string
}

variable "security_group_ids" {
  description = "Security groups of the server."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "Key of its disks."
  type        = string
}

variable "metadata_options" {
  description = "Options of the metadata service; null leaves the block out."
  type        = map(string)
  default     = null
}

variable "data_volumes" {
  description = "Further volumes: device name and size."
  type        = map(number)
  default     = {}
}

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2*-kernel-6.1-x86_64"]
  }
}

resource "aws_instance" "this" {
  ami                    = data.aws_ami.al2023.id
  instance_type          = "t3.small"
  subnet_id              = var.subnet_id
  vpc_security_group_ids = var.security_group_ids

  dynamic "metadata_options" {
    for_each = var.metadata_options != null ? [var.metadata_options] : []

    content {
      http_endpoint = lookup(metadata_options.value, "http_endpoint", "enabled")
      http_tokens   = lookup(metadata_options.value, "http_tokens", "optional")
    }
  }

  root_block_device {
    encrypted  = true
    kms_key_id = var.kms_key_arn
  }

  tags = { Name = var.name }
}

resource "aws_ebs_volume" "this" {
  for_each = var.data_volumes

  availability_zone = aws_instance.this.availability_zone
  size              = each.value
  encrypted         = true
  kms_key_id        = var.kms_key_arn
}

resource "aws_volume_attachment" "this" {
  for_each = var.data_volumes

  device_name = each.key
  volume_id   = aws_ebs_volume.this[each.key].id
  instance_id = aws_instance.this.id
}

output "instance_id" {
  description = "Id of the server."
  value       = aws_instance.this.id
}
