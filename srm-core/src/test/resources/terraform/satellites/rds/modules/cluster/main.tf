variable "name" { type = string }
variable "parameters" { type = string }
variable "subnets" { type = list(string) }
variable "instances" { type = map(object({ public = optional(bool, false) })) }

resource "aws_db_subnet_group" "this" {
  name_prefix = "split-"
  subnet_ids  = var.subnets
}

resource "aws_rds_cluster" "this" {
  cluster_identifier              = var.name
  engine                          = "aurora-postgresql"
  master_username                 = "app"
  manage_master_user_password     = true
  skip_final_snapshot             = true
  db_cluster_parameter_group_name = var.parameters
  db_subnet_group_name            = aws_db_subnet_group.this.name
}

resource "aws_rds_cluster_instance" "this" {
  for_each = var.instances

  cluster_identifier  = aws_rds_cluster.this.id
  engine              = "aurora-postgresql"
  instance_class      = "db.r6g.large"
  publicly_accessible = each.value.public
}
