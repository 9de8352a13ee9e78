locals {
  vpc_id  = "vpc-0a1b2c3d4e5f60718"
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

module "alb_sg" {
  source = "./modules/security-group"

  name          = "alb"
  vpc_id        = local.vpc_id
  ingress_rules = ["http-80-tcp", "https-443-tcp"]
  ingress_cidrs = ["0.0.0.0/0"]
}

module "app_sg" {
  source = "./modules/security-group"

  name   = "app"
  vpc_id = local.vpc_id

  ingress_with_source = [
    { rule = "app-8080-tcp", source = module.alb_sg.id },
  ]
}

module "ssh_sg" {
  source = "./modules/security-group"

  name            = "ssh"
  vpc_id          = local.vpc_id
  use_name_prefix = false
  ingress_rules   = ["ssh-22-tcp"]
  ingress_cidrs   = ["0.0.0.0/0"]
}

module "alb" {
  source = "./modules/alb"

  name            = "web"
  subnets         = local.subnets
  security_groups = [module.alb_sg.id]

  access_logs = { bucket = aws_s3_bucket.logs.id, prefix = "web" }

  listeners = {
    redirect = {
      port     = 80
      protocol = "HTTP"
      redirect = { port = "443", protocol = "HTTPS", status_code = "HTTP_301" }
    }
    https = {
      port            = 443
      protocol        = "HTTPS"
      ssl_policy      = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      certificate_arn = aws_acm_certificate.web.arn
      forward         = { target_group_key = "app" }
    }
    plain = {
      port     = 8080
      protocol = "HTTP"
      forward  = { target_group_key = "app" }
    }
  }

  target_groups = {
    app = { port = 8443, protocol = "HTTPS", vpc_id = local.vpc_id }
  }

  associate_web_acl = true
  web_acl_arn       = aws_wafv2_web_acl.web.arn
}

resource "aws_acm_certificate" "web" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

resource "aws_s3_bucket" "logs" {
  bucket_prefix = "alb-logs-"
}

resource "aws_wafv2_web_acl" "web" {
  name  = "web"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "web"
    sampled_requests_enabled   = true
  }
}
