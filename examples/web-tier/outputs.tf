output "load_balancer_dns_name" {
  description = "Where the site answers."
  value       = aws_lb.web.dns_name
}

output "bastion_public_ip" {
  description = "Address of the jump host."
  value       = aws_instance.bastion.public_ip
}
