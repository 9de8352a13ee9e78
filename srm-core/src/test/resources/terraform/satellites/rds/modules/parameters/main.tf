variable "parameters" { type = map(string) }

resource "aws_rds_cluster_parameter_group" "this" {
  name_prefix = "split-"
  family      = "aurora-postgresql16"

  dynamic "parameter" {
    for_each = var.parameters

    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}

output "name" { value = aws_rds_cluster_parameter_group.this.name }
