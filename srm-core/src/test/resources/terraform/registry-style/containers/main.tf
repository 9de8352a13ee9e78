module "cluster" {
  source = "./modules/cluster"

  name = "shop"
  providers_weighted = {
    FARGATE      = { weight = 50, base = 20 }
    FARGATE_SPOT = { weight = 50 }
  }
}

module "service" {
  source   = "./modules/service"
  for_each = { web = 8080, "jobs.mail" = 0 }

  name        = replace(each.key, ".", "-")
  cluster_arn = module.cluster.arn
  subnet_ids  = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
  key_arn     = aws_kms_key.logs.arn

  containers = {
    main = { image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/${each.key}@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", port = each.value }
  }
}

resource "aws_kms_key" "logs" {
  enable_key_rotation = true
}
