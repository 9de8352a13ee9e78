# What one team gets. Calls three other modules: one for each bucket, one for each server, one once.

variable "prefix" {
  description = "Prefix of every name."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the servers."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets of the servers."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "Key of the data."
  type        = string
}

variable "access_log_bucket" {
  description = "Bucket that takes the access logs."
  type        = string
}

variable "buckets" {
  description = "Buckets by name."

  type = map(object({
    versioning          = bool
    block_public_policy = bool
    expire_after_days   = number
  }))
}

variable "ingress" {
  description = "Open ports by name."

  type = map(object({
    port      = number
    cidr_ipv4 = string
  }))
}

variable "servers" {
  description = "How many servers."
  type        = number
}

module "bucket" {
  source   = "../s3-bucket"
  for_each = var.buckets

  bucket                = "${var.prefix}-${replace(replace(each.key, "/", "-"), ".", "-")}"
  versioning            = each.value.versioning
  block_public_policy   = each.value.block_public_policy
  lifecycle_expire_days = each.value.expire_after_days
  kms_key_arn           = var.kms_key_arn
  enable_logging        = true
  logging_bucket        = var.access_log_bucket
}

module "security_group" {
  source = "../security-group"

  name          = var.prefix
  description   = "Servers of ${var.prefix}"
  vpc_id        = var.vpc_id
  ingress_rules = var.ingress
}

# The first server is right. Every further one leaves the metadata options out.
module "server" {
  source = "../server"
  count  = var.servers

  name               = "${var.prefix}-${count.index}"
  subnet_id          = var.subnet_ids[count.index % length(var.subnet_ids)]
  security_group_ids = [module.security_group.security_group_id]
  kms_key_arn        = var.kms_key_arn
  metadata_options   = count.index == 0 ? { http_tokens = "required" } : null
  data_volumes       = count.index == 0 ? { "/dev/sdf" = 100 } : {}
}

output "bucket_arns" {
  description = "ARN of each bucket."
  value       = { for name, bucket in module.bucket : name => bucket.bucket_arn }
}

output "security_group_id" {
  description = "Security group of the servers."
  value       = module.security_group.security_group_id
}
