variable "template" { type = string }

resource "aws_autoscaling_group" "this" {
  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1a", "eu-west-1b"]

  launch_template {
    id = var.template
  }
}

resource "aws_instance" "this" {
  count = 2

  launch_template {
    id = var.template
  }
}
