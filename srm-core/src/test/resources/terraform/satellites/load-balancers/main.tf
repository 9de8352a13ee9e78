terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

locals {
  right = { good = true, "b.ad" = false }
}

resource "aws_wafv2_web_acl" "main" {
  name  = "main"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "main"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_logging_configuration" "main" {
  resource_arn            = aws_wafv2_web_acl.main.arn
  log_destination_configs = ["arn:aws:s3:::aws-waf-logs-main"]
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_lb" "this" {
  for_each = local.right

  name                       = "whole-${substr(md5(each.key), 0, 8)}"
  subnets                    = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
  drop_invalid_header_fields = each.value
}

resource "aws_lb_target_group" "this" {
  for_each = local.right

  name     = "whole-${substr(md5(each.key), 0, 8)}"
  port     = 443
  protocol = "HTTPS"
  vpc_id   = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_lb_listener" "http" {
  for_each = local.right

  load_balancer_arn = aws_lb.this[each.key].arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = each.value ? "redirect" : "forward"
    target_group_arn = each.value ? null : aws_lb_target_group.this[each.key].arn

    dynamic "redirect" {
      for_each = each.value ? [1] : []

      content {
        protocol    = "HTTPS"
        port        = "443"
        status_code = "HTTP_301"
      }
    }
  }
}

# The listener answers with an error unless a rule decides otherwise.
resource "aws_lb_listener" "by_rule" {
  for_each = local.right

  load_balancer_arn = aws_lb.this[each.key].arn
  port              = 8080
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "by_rule" {
  for_each = local.right

  listener_arn = aws_lb_listener.by_rule[each.key].arn

  action {
    type             = each.value ? "redirect" : "forward"
    target_group_arn = each.value ? null : aws_lb_target_group.this[each.key].arn

    dynamic "redirect" {
      for_each = each.value ? [1] : []

      content {
        protocol    = "HTTPS"
        port        = "443"
        status_code = "HTTP_301"
      }
    }
  }

  condition {
    path_pattern {
      values = ["/*"]
    }
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  for_each = { for key, right in local.right : key => right if right }

  resource_arn = aws_lb.this[each.key].arn
  web_acl_arn  = aws_wafv2_web_acl.main.arn
}

# --- Balancer and listeners in modules of their own -----------------------------------------------------------------------------------

module "balancer" {
  source   = "./modules/balancer"
  for_each = local.right

  name = "split-${substr(md5(each.key), 0, 8)}"
}

module "listeners" {
  source   = "./modules/listeners"
  for_each = local.right

  balancer = module.balancer[each.key].arn
  target   = aws_lb_target_group.this[each.key].arn
  acl      = aws_wafv2_web_acl.main.arn
  listeners = {
    http = { port = 80, protocol = "HTTP", certificate = null }
    https = {
      port        = 443
      protocol    = each.value ? "HTTPS" : "HTTP"
      certificate = each.value ? "arn:aws:acm:eu-west-1:123456789012:certificate/6e5ba4ec-63ac-4d04-9b0d-8ac5ea4a6d4a" : null
    }
  }
}
