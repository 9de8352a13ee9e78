variable "cluster" { type = string }
variable "task" { type = string }

resource "aws_ecs_service" "this" {
  name            = "main"
  cluster         = var.cluster
  task_definition = var.task
}
