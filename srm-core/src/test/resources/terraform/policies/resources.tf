# Who may do something to a resource.

# --- S3 ------------------------------------------------------------------------------------------------------------------------

locals {
  bucket_statements = {
    public               = { Effect = "Allow", Principal = "*", Action = "s3:GetObject" }
    public_aws_principal = { Effect = "Allow", Principal = { AWS = "*" }, Action = ["s3:GetObject", "s3:ListBucket"] }
    public_write         = { Effect = "Allow", Principal = "*", Action = "s3:*" }
    all_but_one          = { Effect = "Allow", NotPrincipal = { AWS = "arn:aws:iam::${local.other}:root" }, Action = "s3:GetObject" }

    narrowed_organization = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }

    narrowed_endpoint = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { StringEquals = { "aws:SourceVpce" = "vpce-0a1b2c3d4e5f60718" } }
    }

    narrowed_address = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
    }

    # A condition that narrows nothing.
    every_address = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } }
    }

    # A condition on something that the caller chooses.
    referer = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { StringLike = { "aws:Referer" = "https://example.com/*" } }
    }

    # Holds when the key is absent, too.
    organization_if_exists = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }

    cross_account = { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${local.other}:root" }, Action = "s3:GetObject" }
    same_account  = { Effect = "Allow", Principal = { AWS = local.account }, Action = "s3:GetObject" }

    cloudfront = {
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Condition = { StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::${local.account}:distribution/E1A2B3C4D5" } }
    }

    service_without_condition = { Effect = "Allow", Principal = { Service = "cloudtrail.amazonaws.com" }, Action = "s3:PutObject" }

    only_tls = {
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }
  }
}

resource "aws_s3_bucket" "case" {
  for_each = local.bucket_statements

  bucket = "policies-${replace(each.key, "_", "-")}"
}

resource "aws_s3_bucket_policy" "case" {
  for_each = local.bucket_statements

  bucket = aws_s3_bucket.case[each.key].bucket

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [merge(each.value, {
      Sid = "Case"
      Resource = [
        "arn:aws:s3:::policies-${replace(each.key, "_", "-")}",
        "arn:aws:s3:::policies-${replace(each.key, "_", "-")}/*",
      ]
    })]
  })
}

# Public, but only the resource is unknown.
data "aws_iam_policy_document" "public_deferred" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.deferred.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket" "deferred" {
  bucket = "policies-deferred"
}

resource "aws_s3_bucket_policy" "deferred" {
  bucket = aws_s3_bucket.deferred.id
  policy = data.aws_iam_policy_document.public_deferred.json
}

# The same with jsonencode: nothing of it is known.
resource "aws_s3_bucket" "encoded" {
  bucket = "policies-encoded"
}

resource "aws_s3_bucket_policy" "encoded" {
  bucket = aws_s3_bucket.encoded.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.encoded.arn}/*" }]
  })
}

# --- KMS -----------------------------------------------------------------------------------------------------------------------

resource "aws_kms_key" "case" {
  for_each = {
    own_account   = { Principal = { AWS = "arn:aws:iam::${local.account}:root" }, Action = "kms:*" }
    other_account = { Principal = { AWS = "arn:aws:iam::${local.other}:root" }, Action = ["kms:Decrypt", "kms:Encrypt"] }
    everybody     = { Principal = "*", Action = "kms:*" }

    narrowed_by_service = {
      Principal = { AWS = "*" }
      Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
      Condition = { StringEquals = { "kms:CallerAccount" = local.account, "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } }
    }
  }

  description         = each.key
  enable_key_rotation = true
  policy              = jsonencode({ Version = "2012-10-17", Statement = [merge({ Effect = "Allow", Resource = "*" }, each.value)] })
}

# No policy: the default one, that of the account.
resource "aws_kms_key" "default" {
  description         = "default"
  enable_key_rotation = true
}

# In a resource of its own, on top of the default one.
resource "aws_kms_key" "separate" {
  description         = "separate"
  enable_key_rotation = true
}

resource "aws_kms_key_policy" "separate" {
  key_id = aws_kms_key.separate.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }] })
}

# --- SQS, SNS --------------------------------------------------------------------------------------------------------------------

locals {
  messaging_statements = {
    public = { Principal = "*" }

    from_one_topic = {
      Principal = { Service = "sns.amazonaws.com" }
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:${local.account}:events" } }
    }

    public_from_one_bucket = {
      Principal = "*"
      Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::policies-data" } }
    }

    other_account = { Principal = { AWS = local.other } }
  }
}

resource "aws_sqs_queue" "case" {
  for_each = local.messaging_statements

  name = "policies-${each.key}"
}

resource "aws_sqs_queue_policy" "case" {
  for_each = local.messaging_statements

  queue_url = aws_sqs_queue.case[each.key].url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [merge({
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = "arn:aws:sqs:eu-west-1:${local.account}:policies-${each.key}"
    }, each.value)]
  })
}

# Inside the queue.
resource "aws_sqs_queue" "inline" {
  name = "policies-inline"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = "arn:aws:sqs:eu-west-1:${local.account}:policies-inline"
    }]
  })
}

resource "aws_sns_topic" "case" {
  for_each = local.messaging_statements

  name = "policies-${each.key}"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [merge({
      Effect   = "Allow"
      Action   = "sns:Publish"
      Resource = "arn:aws:sns:eu-west-1:${local.account}:policies-${each.key}"
    }, each.value)]
  })
}

# What AWS itself gives to a new topic: "*" narrowed to the owner.
resource "aws_sns_topic" "owner" {
  name = "policies-owner"
}

resource "aws_sns_topic_policy" "owner" {
  arn = aws_sns_topic.owner.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["sns:Publish", "sns:Subscribe"]
      Resource  = "arn:aws:sns:eu-west-1:${local.account}:policies-owner"
      Condition = { StringEquals = { "AWS:SourceOwner" = local.account } }
    }]
  })
}

# --- ECR, Lambda, Secrets Manager ----------------------------------------------------------------------------------------------------

resource "aws_ecr_repository" "case" {
  for_each = toset(["public", "other_account", "organization"])

  name = "policies/${each.key}"
}

resource "aws_ecr_repository_policy" "case" {
  for_each = {
    public        = { Principal = "*" }
    other_account = { Principal = { AWS = "arn:aws:iam::${local.other}:root" } }

    organization = {
      Principal = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }
  }

  repository = aws_ecr_repository.case[each.key].name

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }, each.value)]
  })
}

resource "aws_lambda_permission" "case" {
  for_each = {
    everybody              = { principal = "*" }
    service_without_source = { principal = "s3.amazonaws.com" }
    service_with_source    = { principal = "s3.amazonaws.com", source_arn = "arn:aws:s3:::policies-data", source_account = local.account }
    other_account          = { principal = local.other }
    organization           = { principal = "*", principal_org_id = "o-a1b2c3d4e5" }
  }

  function_name    = "work"
  action           = "lambda:InvokeFunction"
  principal        = each.value.principal
  source_arn       = try(each.value.source_arn, null)
  source_account   = try(each.value.source_account, null)
  principal_org_id = try(each.value.principal_org_id, null)
}

resource "aws_secretsmanager_secret" "public" {
  name = "policies/public"

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}
