variable "tokens" { type = string }

resource "aws_launch_template" "this" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = var.tokens
  }
}

output "id" { value = aws_launch_template.this.id }
output "this" { value = aws_launch_template.this }
