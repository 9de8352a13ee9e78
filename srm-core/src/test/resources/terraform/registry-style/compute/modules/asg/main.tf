variable "name" {}
variable "tokens" {}
variable "mixed" {}

resource "aws_launch_template" "this" {
  name_prefix   = "node-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  metadata_options {
    http_tokens   = var.tokens
    http_endpoint = "enabled"
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs { encrypted = var.tokens == "required" }
  }
}

resource "aws_autoscaling_group" "this" {
  name_prefix         = "asg"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  dynamic "launch_template" {
    for_each = var.mixed ? [] : [1]
    content {
      id      = aws_launch_template.this.id
      version = "$Latest"
    }
  }
  dynamic "mixed_instances_policy" {
    for_each = var.mixed ? [1] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = aws_launch_template.this.id
          version            = "$Latest"
        }
        override { instance_type = "m5.xlarge" }
      }
    }
  }
}

output "template_id" { value = aws_launch_template.this.id }
output "arn" { value = aws_autoscaling_group.this.arn }
