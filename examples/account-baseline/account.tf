# Settings of the account itself. Each holds in one Region only unless it says otherwise: the other Regions of the
# account need their own, and no plan of this Region can show them.

# Wrong: eight characters are too few, and old passwords may come back.
resource "aws_iam_account_password_policy" "main" {
  minimum_password_length        = 8
  require_lowercase_characters   = true
  require_uppercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  allow_users_to_change_password = true
}

# Right: whoever says nothing about the encryption of a volume gets it.
resource "aws_ebs_encryption_by_default" "main" {
  enabled = true
}

resource "aws_kms_key" "volumes" {
  description         = "Volumes that name no key"
  enable_key_rotation = true
}

resource "aws_ebs_default_kms_key" "main" {
  key_arn = aws_kms_key.volumes.arn
}

resource "aws_ebs_snapshot_block_public_access" "main" {
  state = "block-all-sharing"
}

# Right, and for the whole account: no bucket becomes public, whatever its own settings say.
resource "aws_s3_account_public_access_block" "main" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Right: an instance that says nothing about its metadata service gets version 2.
resource "aws_ec2_instance_metadata_defaults" "main" {
  http_tokens                 = "required"
  http_put_response_hop_limit = 1
}

resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY"
  name                   = var.security_contact.name
  title                  = "Security"
  email_address          = var.security_contact.email
  phone_number           = var.security_contact.phone
}
