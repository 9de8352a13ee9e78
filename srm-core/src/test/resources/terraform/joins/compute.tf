# --- ECS services, clusters, capacity providers ----------------------------------------------------------------------------------------

resource "aws_ecs_task_definition" "main" {
  family = "joins"

  container_definitions = jsonencode([{
    name      = "main"
    image     = "public.ecr.aws/docker/library/busybox:1.36"
    memory    = 64
    essential = true
  }])
}

resource "aws_ecs_cluster" "this" {
  for_each = toset(["fargate", "hosts", "silent"])

  name = "joins-${each.key}"
}

resource "aws_ecs_capacity_provider" "hosts" {
  name = "joins-hosts"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.imdsv1.arn
  }
}

resource "aws_ecs_cluster_capacity_providers" "fargate" {
  cluster_name       = aws_ecs_cluster.this["fargate"].name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]

  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

resource "aws_ecs_cluster_capacity_providers" "hosts" {
  cluster_name       = aws_ecs_cluster.this["hosts"].name
  capacity_providers = [aws_ecs_capacity_provider.hosts.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.hosts.name
  }
}

# None of them says where it runs. AWS's, the customer's, undecided.
resource "aws_ecs_service" "silent" {
  for_each = aws_ecs_cluster.this

  name            = "joins-silent-${each.key}"
  cluster         = each.value.id
  task_definition = aws_ecs_task_definition.main.arn
}

# In a cluster that is not in this plan.
resource "aws_ecs_service" "elsewhere" {
  name            = "joins-elsewhere"
  cluster         = "arn:aws:ecs:eu-west-1:123456789012:cluster/elsewhere"
  task_definition = aws_ecs_task_definition.main.arn
}

# In the default cluster, as none is named.
resource "aws_ecs_service" "default_cluster" {
  name            = "joins-default-cluster"
  task_definition = aws_ecs_task_definition.main.arn
}

# By a provider that exists in AWS already: is it Fargate or not?
resource "aws_ecs_service" "unknown_provider" {
  name            = "joins-unknown-provider"
  cluster         = aws_ecs_cluster.this["silent"].arn
  task_definition = aws_ecs_task_definition.main.arn

  capacity_provider_strategy {
    capacity_provider = "somebody-elses"
    weight            = 1
  }
}

# --- Launch templates ----------------------------------------------------------------------------------------------------------------------

resource "aws_launch_template" "imdsv2" {
  name          = "joins-imdsv2"
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "imdsv1" {
  name          = "joins-imdsv1"
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_autoscaling_group" "imdsv1" {
  name               = "joins-imdsv1"
  min_size           = 1
  max_size           = 1
  availability_zones = ["eu-west-1a"]

  launch_template {
    id = aws_launch_template.imdsv1.id
  }
}

# By name, which is known before apply.
resource "aws_autoscaling_group" "imdsv2" {
  name               = "joins-imdsv2"
  min_size           = 1
  max_size           = 1
  availability_zones = ["eu-west-1a"]

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_name = aws_launch_template.imdsv2.name
      }
    }
  }
}

# The options come from the template.
resource "aws_instance" "from_template" {
  launch_template {
    id = aws_launch_template.imdsv2.id
  }
}

# The instance says otherwise than its template.
resource "aws_instance" "overrides_template" {
  launch_template {
    name = aws_launch_template.imdsv2.name
  }

  metadata_options {
    http_tokens = "optional"
  }
}

# --- EKS nodes with an image of the customer, through the launch template ------------------------------------------------------------------

resource "aws_eks_node_group" "own_image" {
  cluster_name    = "joins"
  node_group_name = "own-image"
  node_role_arn   = "arn:aws:iam::123456789012:role/joins"
  subnet_ids      = ["subnet-0a1b2c3d4e5f60718"]

  launch_template {
    id      = aws_launch_template.imdsv2.id
    version = aws_launch_template.imdsv2.latest_version
  }

  scaling_config {
    min_size     = 1
    desired_size = 1
    max_size     = 1
  }
}
