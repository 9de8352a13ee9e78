variable "context" { type = any }
variable "enabled" {
  type    = bool
  default = null
}
variable "attributes" {
  type    = list(string)
  default = []
}
variable "force_destroy" {
  type    = bool
  default = false
}
variable "versioning" {
  type    = map(string)
  default = {}
}
variable "encryption" {
  type    = any
  default = {}
}
variable "logging" {
  type    = any
  default = {}
}
variable "lifecycle_rules" {
  type    = any
  default = []
}
variable "attach_log_policy" {
  type    = bool
  default = false
}
variable "deny_insecure_transport" {
  type    = bool
  default = false
}
variable "policy" {
  type    = string
  default = null
}
variable "attach_policy" {
  type    = bool
  default = false
}
variable "attach_public_policy" {
  type    = bool
  default = true
}
variable "block_public_acls" {
  type    = bool
  default = true
}
variable "block_public_policy" {
  type    = bool
  default = true
}
variable "ignore_public_acls" {
  type    = bool
  default = true
}
variable "restrict_public_buckets" {
  type    = bool
  default = true
}
variable "control_object_acls" {
  type    = bool
  default = false
}
variable "object_ownership" {
  type    = string
  default = "BucketOwnerEnforced"
}

output "id" { value = local.bucket_id }
output "arn" { value = join("", aws_s3_bucket.this[*].arn) }
