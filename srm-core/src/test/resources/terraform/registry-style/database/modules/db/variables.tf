variable "identifier" { type = string }
variable "engine" { type = string }
variable "engine_version" { type = string }
variable "family" { type = string }
variable "subnet_ids" { type = list(string) }
variable "subnet_group_name" {
  type    = string
  default = null
}
variable "security_group_ids" {
  type    = list(string)
  default = []
}
variable "kms_key_id" {
  type    = string
  default = null
}
variable "create_parameter_group" {
  type    = bool
  default = true
}
variable "parameter_group_name" {
  type    = string
  default = null
}
variable "parameters" {
  type    = list(map(string))
  default = []
}
variable "monitoring" {
  type    = bool
  default = false
}
variable "deletion_protection" {
  type    = bool
  default = false
}
variable "multi_az" {
  type    = bool
  default = false
}
variable "backup_retention_period" {
  type    = number
  default = null
}
