variable "region" {
  description = "Home Region of the account."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "baseline"
}

variable "security_contact" {
  description = "Where AWS writes about security."

  type = object({
    name  = string
    email = string
    phone = string
  })

  default = {
    name  = "Security Desk"
    email = "security@example.com"
    phone = "+44 20 7946 0000"
  }
}
