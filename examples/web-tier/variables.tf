variable "region" {
  description = "Region of everything in this stack."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "web-tier"
}

variable "vpc_cidr" {
  description = "Address range of the VPC."
  type        = string
  default     = "10.20.0.0/16"
}

variable "certificate_arn" {
  description = "ACM certificate of the HTTPS listener."
  type        = string
  default     = "arn:aws:acm:eu-west-1:123456789012:certificate/6e5ba4ec-63ac-4d04-9b0d-8ac5ea4a6d4a"
}

variable "instance_type" {
  description = "Size of the web servers."
  type        = string
  default     = "t3.small"
}
