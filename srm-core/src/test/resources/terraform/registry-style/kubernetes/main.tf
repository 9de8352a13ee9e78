module "cluster" {
  source = "./modules/cluster"

  name       = "shop"
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]

  node_security_group_additional_rules = {
    self_all = { protocol = "-1", from_port = 0, to_port = 0, type = "ingress", self = true }
    ssh      = { protocol = "tcp", from_port = 22, to_port = 22, type = "ingress", cidr_blocks = ["0.0.0.0/0"] }
  }

  node_group_defaults = { disk_size = 50 }

  node_groups = {
    general    = { min = 2, kms_key = aws_kms_key.disks.arn }
    "gpu.spot" = { min = 0, create_template = false, template = aws_launch_template.external.id }
  }
}

resource "aws_kms_key" "disks" {
  enable_key_rotation = true
}

resource "aws_launch_template" "external" {
  name_prefix = "external-"
  image_id    = "ami-0a1b2c3d4e5f60718"

  metadata_options {
    http_tokens = "optional"
  }
}
