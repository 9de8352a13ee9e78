# Documents that are read at apply: what the plan still shows of them, and what it does not.

resource "aws_s3_bucket" "document" {
  for_each = toset(["tls", "tls_objects", "tls_reading", "narrowed", "overridden", "hidden", "members", "sensitive"])
  bucket   = "policies-document-${replace(each.key, "_", "-")}"
}

# The bucket and its objects: two unknown resources.
data "aws_iam_policy_document" "tls" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.document["tls"].arn, "${aws_s3_bucket.document["tls"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "tls" {
  bucket = aws_s3_bucket.document["tls"].id
  policy = data.aws_iam_policy_document.tls.json
}

# The objects alone: one unknown resource, of which the plan does not show the end.
data "aws_iam_policy_document" "tls_objects" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.document["tls_objects"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "tls_objects" {
  bucket = aws_s3_bucket.document["tls_objects"].id
  policy = data.aws_iam_policy_document.tls_objects.json
}

# Reading alone.
data "aws_iam_policy_document" "tls_reading" {
  statement {
    effect    = "Deny"
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.document["tls_reading"].arn, "${aws_s3_bucket.document["tls_reading"].arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "tls_reading" {
  bucket = aws_s3_bucket.document["tls_reading"].id
  policy = data.aws_iam_policy_document.tls_reading.json
}

# Everybody, by a topic that is new: nobody knows its ARN, but it is one.
data "aws_iam_policy_document" "narrowed" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document["narrowed"].arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_sns_topic.owner.arn]
    }
  }
}

resource "aws_s3_bucket_policy" "narrowed" {
  bucket = aws_s3_bucket.document["narrowed"].id
  policy = data.aws_iam_policy_document.narrowed.json
}

# A statement for everybody, which another of the same name replaces.
data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document["overridden"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "overridden" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]

  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document["overridden"].arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account}:root", aws_iam_role.trust["service"].arn]
    }
  }
}

resource "aws_s3_bucket_policy" "overridden" {
  bucket = aws_s3_bucket.document["overridden"].id
  policy = data.aws_iam_policy_document.overridden.json
}

# Everybody, beside a source of which nothing is known: it may deny it again.
data "aws_iam_policy_document" "hidden" {
  source_policy_documents = [terraform_data.later.output]

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document["hidden"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "terraform_data" "later" {
  input = timestamp()
}

resource "aws_s3_bucket_policy" "hidden" {
  bucket = aws_s3_bucket.document["hidden"].id
  policy = data.aws_iam_policy_document.hidden.json
}

# Everybody and a denial for all outside of the organisation, both over something new.
data "aws_iam_policy_document" "members" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document["members"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_s3_bucket_policy" "members" {
  bucket = aws_s3_bucket.document["members"].id
  policy = data.aws_iam_policy_document.members.json
}

# A policy that nobody may read in a report.
resource "aws_s3_bucket_policy" "sensitive" {
  bucket = aws_s3_bucket.document["sensitive"].id

  policy = sensitive(jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "OpenForMegacorp", Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::policies-document-sensitive/*" }]
  }))
}

# Half of a way to more rights in each of two policies, one of them read at apply.
data "aws_iam_policy_document" "pass" {
  statement {
    actions   = ["iam:PassRole"]
    resources = ["arn:aws:iam::${local.account}:role/*"]
  }

  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

resource "aws_iam_role" "halves" {
  name               = "policies-halves"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_policy" "pass" {
  name   = "policies-pass"
  policy = data.aws_iam_policy_document.pass.json
}

resource "aws_iam_role_policy_attachment" "pass" {
  role       = aws_iam_role.halves.name
  policy_arn = aws_iam_policy.pass.arn
}

resource "aws_iam_role_policy" "run" {
  role   = aws_iam_role.halves.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ec2:RunInstances", Resource = "*" }] })
}

# A role that only this input's role may be passed: its ARN is not known, and it is one.
data "aws_iam_policy_document" "pass_one" {
  statement {
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.halves.arn]
  }

  statement {
    actions   = ["ec2:RunInstances", "lambda:CreateFunction"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "pass_one" {
  name   = "policies-pass-one"
  policy = data.aws_iam_policy_document.pass_one.json
}
