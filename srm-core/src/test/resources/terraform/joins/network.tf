# --- Security groups and their rules -------------------------------------------------------------------------------------------------

resource "aws_security_group" "inline" {
  name   = "joins-inline"
  vpc_id = aws_vpc.recorded.id

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "rules" {
  name   = "joins-rules"
  vpc_id = aws_vpc.recorded.id
}

resource "aws_security_group_rule" "keyed" {
  for_each = { ssh = 22, rdp = 3389, https = 443 }

  security_group_id = aws_security_group.rules.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = each.value
  to_port           = each.value
  cidr_blocks       = each.key == "https" ? ["0.0.0.0/0"] : ["10.0.0.0/8"]
}

# Wrong, on the group above: every port of every protocol, from every address of the newer kind.
resource "aws_security_group_rule" "all" {
  security_group_id = aws_security_group.rules.id
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  ipv6_cidr_blocks  = ["::/0"]
}

resource "aws_security_group" "many" {
  for_each = toset(["web", "db"])

  name   = "joins-many-${each.key}"
  vpc_id = aws_vpc.recorded.id
}

# Only "db" is opened.
resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id = aws_security_group.many["db"].id
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "web_from_db" {
  security_group_id            = aws_security_group.many["web"].id
  referenced_security_group_id = aws_security_group.many["db"].id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

# On a group that is not in this plan.
resource "aws_vpc_security_group_ingress_rule" "elsewhere" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

# --- Load balancers, listeners, web firewall ---------------------------------------------------------------------------------------------

resource "aws_lb" "guarded" {
  name               = "joins-guarded"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

resource "aws_lb_listener" "guarded_https" {
  load_balancer_arn = aws_lb.guarded.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "arn:aws:acm:eu-west-1:123456789012:certificate/6e5ba4ec-63ac-4d04-9b0d-8ac5ea4a6d4a"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.main.arn
  }
}

resource "aws_lb_listener" "guarded_http" {
  load_balancer_arn = aws_lb.guarded.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_wafv2_web_acl_association" "guarded" {
  resource_arn = aws_lb.guarded.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/main/6e5ba4ec-63ac-4d04-9b0d-8ac5ea4a6d4a"
}

# Wrong: serves plain HTTP, and nothing guards it.
resource "aws_lb" "open" {
  name               = "joins-open"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

resource "aws_lb_listener" "open_http" {
  load_balancer_arn = aws_lb.open.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.main.arn
  }
}

resource "aws_lb_target_group" "main" {
  name     = "joins-main"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = aws_vpc.recorded.id
}
