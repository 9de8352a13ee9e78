variable "name" { type = string }
variable "cluster_name" { type = string }
variable "subnet_ids" {
  type    = list(string)
  default = []
}
variable "security_group_ids" {
  type    = list(string)
  default = []
}
variable "min" { type = number }
variable "disk_size" { type = number }
variable "kms_key" {
  type    = string
  default = null
}
variable "create_template" { type = bool }
variable "template" {
  type    = string
  default = ""
}

locals {
  template_id = var.create_template ? try(aws_launch_template.this[0].id, null) : var.template
}

resource "aws_launch_template" "this" {
  count = var.create_template ? 1 : 0

  name_prefix            = "${var.name}-"
  vpc_security_group_ids = length(var.security_group_ids) > 0 ? var.security_group_ids : []

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = var.disk_size
      encrypted   = true
      kms_key_id  = var.kms_key
    }
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_eks_node_group" "this" {
  cluster_name    = var.cluster_name
  node_group_name = var.name
  node_role_arn   = aws_iam_role.this[0].arn
  subnet_ids      = var.subnet_ids

  scaling_config {
    min_size     = var.min
    max_size     = max(var.min, 3)
    desired_size = var.min
  }

  dynamic "launch_template" {
    for_each = [1]

    content {
      id      = local.template_id
      version = "$Latest"
    }
  }
}

resource "aws_iam_role" "this" {
  count = 1

  name_prefix        = "${var.name}-"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = { for k, v in toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryReadOnly"]) : k => "arn:aws:iam::aws:policy/${v}" }

  policy_arn = each.value
  role       = aws_iam_role.this[0].name
}
