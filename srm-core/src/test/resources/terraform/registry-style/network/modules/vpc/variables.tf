variable "create_vpc" {
  type    = bool
  default = true
}
variable "name" {
  type    = string
  default = ""
}
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
}
variable "azs" {
  type    = list(string)
  default = []
}
variable "public_subnets" {
  type    = list(string)
  default = []
}
variable "private_subnets" {
  type    = list(string)
  default = []
}
variable "single_nat_gateway" {
  type    = bool
  default = false
}
variable "map_public_ip_on_launch" {
  type    = bool
  default = false
}
variable "manage_default_security_group" {
  type    = bool
  default = true
}
variable "default_security_group_ingress" {
  type    = list(map(string))
  default = []
}
variable "enable_flow_log" {
  type    = bool
  default = false
}
variable "flow_log_traffic" {
  type    = string
  default = "ALL"
}
variable "flow_log_destination" {
  type    = string
  default = ""
}
variable "tags" {
  type    = map(string)
  default = {}
}

output "vpc_id" { value = try(aws_vpc.this[0].id, null) }
output "private_subnets" { value = aws_subnet.private[*].id }
output "public_subnets" { value = aws_subnet.public[*].id }
output "private_route_table_ids" { value = aws_route_table.private[*].id }
output "default_security_group_id" { value = try(aws_default_security_group.this[0].id, null) }
