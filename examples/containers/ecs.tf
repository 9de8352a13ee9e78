# ECS. Who patches the container host depends on where a service runs: on Fargate AWS does, on EC2 capacity the
# customer does.

# Right: Container Insights, and a record of every session opened into a container.
resource "aws_ecs_cluster" "main" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.containers.arn
      logging    = "OVERRIDE"

      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = aws_cloudwatch_log_group.exec.name
      }
    }
  }
}

# Services of this cluster that do not say where they run go to the EC2 capacity.
resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = ["FARGATE", aws_ecs_capacity_provider.hosts.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.hosts.name
    weight            = 1
  }
}

resource "aws_ecs_capacity_provider" "hosts" {
  name = "${var.name}-hosts"

  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.hosts.arn
    managed_termination_protection = "DISABLED"

    managed_scaling {
      status          = "ENABLED"
      target_capacity = 90
    }
  }
}

# Wrong, but mildly: a cluster about which nothing is said.
resource "aws_ecs_cluster" "legacy" {
  name = "${var.name}-legacy"
}

# The container hosts. The image is AWS's newest; that running hosts are replaced when it changes is the customer's.
data "aws_ssm_parameter" "host_image" {
  name = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
}

# Right: IMDSv2 is required and out of reach of containers, the disk is encrypted.
resource "aws_launch_template" "hosts" {
  name_prefix            = "${var.name}-hosts-"
  image_id               = data.aws_ssm_parameter.host_image.value
  instance_type          = "m6i.large"
  vpc_security_group_ids = [aws_security_group.tasks.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.hosts.arn
  }

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 50
      volume_type = "gp3"
      encrypted   = true
      kms_key_id  = aws_kms_key.containers.arn
    }
  }

  user_data = base64encode(<<-EOT
    #!/bin/bash
    echo "ECS_CLUSTER=${var.name}" >> /etc/ecs/ecs.config
    echo "ECS_AWSVPC_BLOCK_IMDS=true" >> /etc/ecs/ecs.config
  EOT
  )
}

# Wrong: neither a maximum lifetime nor an instance refresh, so hosts grow old.
resource "aws_autoscaling_group" "hosts" {
  name                = "${var.name}-hosts"
  min_size            = 1
  max_size            = 4
  vpc_zone_identifier = var.private_subnet_ids

  launch_template {
    id      = aws_launch_template.hosts.id
    version = "$Latest"
  }

  tag {
    key                 = "AmazonECSManaged"
    value               = "true"
    propagate_at_launch = true
  }
}

# On Fargate. Right: private addresses, a rollback when a deployment fails.
resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets          = var.private_subnet_ids
    security_groups  = [aws_security_group.tasks.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

# On EC2 capacity, said with a strategy.
resource "aws_ecs_service" "worker" {
  name            = "worker"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = 2

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.hosts.name
    weight            = 1
  }
}

# Not said: the default strategy of the cluster decides, and the cluster is in this stack.
resource "aws_ecs_service" "mailer" {
  name            = "mailer"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = 1

  depends_on = [aws_ecs_cluster_capacity_providers.main]
}

# Not said, and nothing in this stack decides it: the cluster has no strategy either.
resource "aws_ecs_service" "legacy" {
  name            = "legacy"
  cluster         = aws_ecs_cluster.legacy.id
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = 1
}

# Right: not root, a file system that cannot be written, a secret by reference, logs.
resource "aws_ecs_task_definition" "web" {
  family                   = "${var.name}-web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.task_execution.arn
  task_role_arn            = aws_iam_role.web_task.arn

  container_definitions = jsonencode([{
    name                   = "web"
    image                  = "${data.aws_caller_identity.current.account_id}.dkr.ecr.${var.region}.amazonaws.com/${var.name}/web:${var.web_image_tag}"
    essential              = true
    user                   = "1000:1000"
    readonlyRootFilesystem = true
    portMappings           = [{ containerPort = 8080, protocol = "tcp" }]

    secrets = [{
      name      = "DATABASE_PASSWORD"
      valueFrom = "arn:aws:ssm:${var.region}:${data.aws_caller_identity.current.account_id}:parameter/${var.name}/database-password"
    }]

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = "/ecs/${var.name}/web"
        "awslogs-region"        = var.region
        "awslogs-stream-prefix" = "web"
      }
    }
  }])
}

# Wrong: privileged, in the network and process space of the host, a token in clear, no logs, a tag that moves.
# The definition names a repository of this stack, so its whole text is unknown until apply.
resource "aws_ecs_task_definition" "worker" {
  family       = "${var.name}-worker"
  network_mode = "host"
  pid_mode     = "host"

  container_definitions = jsonencode([{
    name       = "worker"
    image      = "${aws_ecr_repository.tools.repository_url}:latest"
    essential  = true
    memory     = 512
    privileged = true

    environment = [{
      name  = "API_TOKEN"
      value = "not-a-real-token-canary-b81e44"
    }]
  }])
}

# Wrong: the same, written without any reference, so that the plan shows it.
resource "aws_ecs_task_definition" "debug" {
  family       = "${var.name}-debug"
  network_mode = "host"

  container_definitions = jsonencode([{
    name       = "debug"
    image      = "public.ecr.aws/docker/library/busybox:latest"
    essential  = true
    memory     = 128
    privileged = true

    environment = [{
      name  = "API_TOKEN"
      value = "not-a-real-token-canary-b81e44"
    }]
  }])
}

resource "aws_cloudwatch_log_group" "web" {
  name              = "/ecs/${var.name}/web"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.containers.arn
}

resource "aws_cloudwatch_log_group" "exec" {
  name              = "/ecs/${var.name}/exec"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.containers.arn
}

# Roles.
data "aws_iam_policy_document" "tasks_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "task_execution" {
  name               = "${var.name}-task-execution"
  assume_role_policy = data.aws_iam_policy_document.tasks_trust.json
}

resource "aws_iam_role_policy_attachment" "task_execution" {
  role       = aws_iam_role.task_execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role" "web_task" {
  name               = "${var.name}-web-task"
  assume_role_policy = data.aws_iam_policy_document.tasks_trust.json
}

data "aws_iam_policy_document" "ec2_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "hosts" {
  name               = "${var.name}-hosts"
  assume_role_policy = data.aws_iam_policy_document.ec2_trust.json
}

resource "aws_iam_role_policy_attachment" "hosts" {
  role       = aws_iam_role.hosts.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
}

resource "aws_iam_instance_profile" "hosts" {
  name = "${var.name}-hosts"
  role = aws_iam_role.hosts.name
}
