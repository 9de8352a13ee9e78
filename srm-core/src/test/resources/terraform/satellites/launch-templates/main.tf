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

locals {
  # Whether instances must ask for a token before they read their metadata.
  tokens = { good = "required", "b.ad" = "optional" }
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_launch_template" "this" {
  for_each = local.tokens

  name_prefix   = "template-"
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = each.value
  }
}

resource "aws_autoscaling_group" "this" {
  for_each = local.tokens

  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1a", "eu-west-1b"]

  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "mixed" {
  for_each = local.tokens

  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1a", "eu-west-1b"]

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.this[each.key].id
      }
    }
  }
}

resource "aws_instance" "this" {
  for_each = local.tokens

  launch_template {
    id = aws_launch_template.this[each.key].id
  }
}

resource "aws_eks_node_group" "this" {
  for_each = local.tokens

  cluster_name    = "satellites"
  node_group_name = md5(each.key)
  node_role_arn   = "arn:aws:iam::123456789012:role/nodes"
  subnet_ids      = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]

  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = aws_launch_template.this[each.key].latest_version
  }

  scaling_config {
    min_size     = 1
    desired_size = 1
    max_size     = 1
  }
}

# --- The template in one module, who uses it in another ---------------------------------------------------------------------------

module "template" {
  source   = "./modules/template"
  for_each = local.tokens

  tokens = each.value
}

module "users" {
  source   = "./modules/users"
  for_each = local.tokens

  template = module.template[each.key].id
}

# The template as an object, of which the module takes the parts.
module "user_of_object" {
  source = "./modules/users"

  template = module.template["b.ad"].this.id
}
