variable "region" {
  description = "Region of everything in this stack."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "ledger"
}

variable "vpc_id" {
  description = "The network is made elsewhere."
  type        = string
  default     = "vpc-0a1b2c3d4e5f60718"
}

variable "vpc_cidr" {
  description = "Address range of that network."
  type        = string
  default     = "10.40.0.0/16"
}

variable "private_subnet_ids" {
  description = "Private subnets of that network."
  type        = list(string)
  default     = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

variable "rotation_function_arn" {
  description = "Function that changes the password of the warehouse."
  type        = string
  default     = "arn:aws:lambda:eu-west-1:123456789012:function:rotate-redshift"
}
