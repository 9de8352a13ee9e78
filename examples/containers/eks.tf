# EKS. AWS runs the control plane; who patches a node depends on what kind of node it is.

# Right: secrets encrypted with the own key, all control plane logs, access entries instead of the config map.
# Not said: the public endpoint. The provider fills in true, and AWS lets the whole world in.
resource "aws_eks_cluster" "main" {
  name     = var.name
  role_arn = aws_iam_role.eks_cluster.arn
  version  = "1.33"

  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

  vpc_config {
    subnet_ids              = var.private_subnet_ids
    endpoint_private_access = true
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = aws_kms_key.containers.arn
    }
  }

  access_config {
    authentication_mode = "API"
  }

  depends_on = [aws_cloudwatch_log_group.eks, aws_iam_role_policy_attachment.eks_cluster]
}

resource "aws_cloudwatch_log_group" "eks" {
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.containers.arn
}

# Not said: the kind of image. Without a launch template it is one that AWS builds and the customer rolls out.
resource "aws_eks_node_group" "general" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "general"
  node_role_arn   = aws_iam_role.eks_node.arn
  subnet_ids      = var.private_subnet_ids
  instance_types  = ["m6i.large"]

  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 4
  }

  depends_on = [aws_iam_role_policy_attachment.eks_node]
}

# On Fargate AWS patches what is below the pod.
resource "aws_eks_fargate_profile" "batch" {
  cluster_name           = aws_eks_cluster.main.name
  fargate_profile_name   = "batch"
  pod_execution_role_arn = aws_iam_role.eks_pod.arn
  subnet_ids             = var.private_subnet_ids

  selector {
    namespace = "batch"
  }
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.main.name
  addon_name   = "vpc-cni"
}

locals {
  eks_trust = {
    eks_cluster = "eks.amazonaws.com"
    eks_node    = "ec2.amazonaws.com"
    eks_pod     = "eks-fargate-pods.amazonaws.com"
  }

  eks_node_policies = ["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryReadOnly"]
}

data "aws_iam_policy_document" "eks_trust" {
  for_each = local.eks_trust

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = [each.value]
    }
  }
}

resource "aws_iam_role" "eks_cluster" {
  name               = "${var.name}-eks-cluster"
  assume_role_policy = data.aws_iam_policy_document.eks_trust["eks_cluster"].json
}

resource "aws_iam_role_policy_attachment" "eks_cluster" {
  role       = aws_iam_role.eks_cluster.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

resource "aws_iam_role" "eks_node" {
  name               = "${var.name}-eks-node"
  assume_role_policy = data.aws_iam_policy_document.eks_trust["eks_node"].json
}

resource "aws_iam_role_policy_attachment" "eks_node" {
  for_each = toset(local.eks_node_policies)

  role       = aws_iam_role.eks_node.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_iam_role" "eks_pod" {
  name               = "${var.name}-eks-pod"
  assume_role_policy = data.aws_iam_policy_document.eks_trust["eks_pod"].json
}

resource "aws_iam_role_policy_attachment" "eks_pod" {
  role       = aws_iam_role.eks_pod.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
}
