variable "balancer" { type = string }
variable "target" { type = string }
variable "acl" { type = string }
variable "listeners" {
  type = map(object({ port = number, protocol = string, certificate = string }))
}

resource "aws_lb_listener" "this" {
  for_each = var.listeners

  load_balancer_arn = var.balancer
  port              = each.value.port
  protocol          = each.value.protocol
  certificate_arn   = each.value.certificate

  default_action {
    type             = "forward"
    target_group_arn = var.target
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = var.balancer
  web_acl_arn  = var.acl
}
