# The security groups, each with its rules in another of the three styles that the provider knows.

# Style 1, inline blocks. Right: a load balancer facing the internet has to let the web in, and nothing else.
resource "aws_security_group" "load_balancer" {
  name        = "${var.name}-load-balancer"
  description = "Web traffic from the internet to the load balancer"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "HTTPS"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    description = "HTTP, redirected to HTTPS"
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    description = "To the web servers"
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = [var.vpc_cidr]
  }
}

# Style 2, aws_security_group_rule. Right: only the load balancer reaches the web servers.
resource "aws_security_group" "web" {
  name        = "${var.name}-web"
  description = "Web servers"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "web_from_load_balancer" {
  type                     = "ingress"
  description              = "From the load balancer"
  security_group_id        = aws_security_group.web.id
  source_security_group_id = aws_security_group.load_balancer.id
  from_port                = 8080
  to_port                  = 8080
  protocol                 = "tcp"
}

resource "aws_security_group_rule" "web_to_internet" {
  type              = "egress"
  description       = "Package repositories and AWS interfaces"
  security_group_id = aws_security_group.web.id
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
}

# Style 3, one resource per rule.
resource "aws_security_group" "bastion" {
  name        = "${var.name}-bastion"
  description = "Jump host"
  vpc_id      = aws_vpc.main.id
}

# Wrong: the whole world may knock at the SSH port.
resource "aws_vpc_security_group_ingress_rule" "bastion_ssh" {
  security_group_id = aws_security_group.bastion.id
  description       = "SSH"
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
}

resource "aws_vpc_security_group_egress_rule" "bastion_vpc" {
  security_group_id = aws_security_group.bastion.id
  description       = "SSH into the VPC"
  cidr_ipv4         = var.vpc_cidr
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
}
