variable "region" {
  description = "Region of everything in this stack."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "orders"
}

variable "artifact_bucket" {
  description = "Bucket into which the build puts the deployment package."
  type        = string
  default     = "example-build-artifacts"
}

variable "artifact_key" {
  description = "Key of the deployment package."
  type        = string
  default     = "orders/api-1.4.2.zip"
}

variable "report_image" {
  description = "Container image of the report function."
  type        = string
  default     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders-report:1.4.2"
}

variable "token_issuer" {
  description = "Issuer of the tokens that callers of the interface present."
  type        = string
  default     = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE"
}
