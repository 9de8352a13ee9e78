variable "region" {
  description = "Region of everything in this stack."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "shop"
}

variable "vpc_id" {
  description = "The network is made elsewhere."
  type        = string
  default     = "vpc-0a1b2c3d4e5f60718"
}

variable "vpc_cidr" {
  description = "Address range of that network."
  type        = string
  default     = "10.30.0.0/16"
}

variable "private_subnet_ids" {
  description = "Private subnets of that network."
  type        = list(string)
  default     = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

variable "web_image_tag" {
  description = "Tag of the web image."
  type        = string
  default     = "2.7.0"
}
