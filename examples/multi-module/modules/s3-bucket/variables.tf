variable "create" {
  description = "Whether to make anything."
  type        = bool
  default     = true
}

variable "bucket" {
  description = "Name of the bucket."
  type        = string
}

variable "versioning" {
  description = "Whether old versions are kept."
  type        = bool
  default     = true
}

variable "server_side_encryption" {
  description = "AES256 or aws:kms."
  type        = string
  default     = "aws:kms"
}

variable "kms_key_arn" {
  description = "Key for aws:kms."
  type        = string
  default     = null
}

variable "block_public_policy" {
  description = "Whether a public bucket policy is refused."
  type        = bool
  default     = true
}

variable "logging_bucket" {
  description = "Bucket that takes the access logs."
  type        = string
  default     = null
}

variable "enable_logging" {
  description = "Whether access logs are written. A switch of its own, as the bucket's name may be unknown."
  type        = bool
  default     = false
}

variable "lifecycle_expire_days" {
  description = "After how many days objects go."
  type        = number
  default     = null
}

variable "attach_deny_plain_policy" {
  description = "Whether requests without TLS are refused."
  type        = bool
  default     = true
}

variable "attach_log_policy" {
  description = "Whether the S3 log service may write to the bucket."
  type        = bool
  default     = false
}

variable "log_source_account" {
  description = "Account whose buckets may log here."
  type        = string
  default     = null
}
