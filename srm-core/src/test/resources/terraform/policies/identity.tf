# What identities may do.

# --- Texts that are fully known -----------------------------------------------------------------------------------------

resource "aws_iam_policy" "known" {
  for_each = {
    narrow = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["arn:aws:s3:::policies-data/*"] }]
    }

    administrator = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    }

    # One statement instead of a list of statements.
    single_statement = {
      Version   = "2012-10-17"
      Statement = { Effect = "Allow", Action = "*", Resource = "*" }
    }

    service_wildcard = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:*", "dynamodb:*"], Resource = "*" }]
    }

    # Lower case, as IAM does not care about case.
    lower_case = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "IAM:passrole", Resource = "*" }]
    }

    pass_any_role = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction"], Resource = "*" }]
    }

    pass_role_narrowed = {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = "*"
        Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
      }]
    }

    all_but = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", NotAction = ["iam:*"], Resource = "*" }]
    }

    all_but_resource = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", NotResource = "arn:aws:s3:::policies-secret/*" }]
    }

    # Everything, for those with a second factor.
    administrator_with_mfa = {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = "*"
        Resource  = "*"
        Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
      }]
    }

    # Allowed and denied again.
    allowed_and_denied = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "*", Resource = "*" },
      ]
    }

    only_denies = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }]
    }

    # The old version of the language: without variables.
    old_version = {
      Version   = "2008-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::policies-data/$${aws:username}/*" }]
    }
  }

  name   = "known-${each.key}"
  policy = jsonencode(each.value)
}

# Written as text.
resource "aws_iam_policy" "heredoc" {
  name = "heredoc-administrator"

  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "All",
          "Effect": "Allow",
          "Action": [ "*" ],
          "Resource": [ "*" ]
        }
      ]
    }
  EOT
}

# --- Texts with the ARN of something new: wholly unknown -------------------------------------------------------------------

resource "aws_dynamodb_table" "orders" {
  name         = "policies-orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_iam_policy" "new_arn" {
  name = "new-arn"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "dynamodb:GetItem", Resource = aws_dynamodb_table.orders.arn },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

# --- Documents -----------------------------------------------------------------------------------------------------------

data "aws_iam_policy_document" "known_narrow" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::policies-data/*"]
  }
}

data "aws_iam_policy_document" "known_administrator" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

# Read at apply: resources unknown, everything else known.
data "aws_iam_policy_document" "deferred_narrow" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

# Read at apply, and yet it is plain that it allows everything.
data "aws_iam_policy_document" "deferred_administrator" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }

  statement {
    sid       = "All"
    actions   = ["*"]
    resources = ["*"]
  }
}

# Built from others: one known, one deferred.
data "aws_iam_policy_document" "combined" {
  source_policy_documents   = [data.aws_iam_policy_document.known_narrow.json, data.aws_iam_policy_document.deferred_narrow.json]
  override_policy_documents = [data.aws_iam_policy_document.known_administrator.json]
}

resource "aws_iam_policy" "document" {
  for_each = {
    known_narrow           = data.aws_iam_policy_document.known_narrow.json
    known_administrator    = data.aws_iam_policy_document.known_administrator.json
    deferred_narrow        = data.aws_iam_policy_document.deferred_narrow.json
    deferred_administrator = data.aws_iam_policy_document.deferred_administrator.json
    combined               = data.aws_iam_policy_document.combined.json
  }

  name   = "document-${each.key}"
  policy = each.value
}

# The same with one resource for each, so that the reference says which document.
resource "aws_iam_policy" "known_narrow" {
  name   = "known-narrow-document"
  policy = data.aws_iam_policy_document.known_narrow.json
}

resource "aws_iam_policy" "deferred_administrator" {
  name   = "deferred-administrator-document"
  policy = data.aws_iam_policy_document.deferred_administrator.json
}

# --- Who gets them ---------------------------------------------------------------------------------------------------------

resource "aws_iam_role_policy_attachment" "administrator" {
  role       = aws_iam_role.trust["service"].name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "read_only" {
  role       = aws_iam_role.trust["service"].name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = aws_iam_role.trust["service"].name
  policy_arn = aws_iam_policy.known["administrator"].arn
}

data "aws_iam_policy" "power_user" {
  name = "PowerUserAccess"
}

resource "aws_iam_group" "developers" {
  name = "policies-developers"
}

resource "aws_iam_group_policy_attachment" "by_data_source" {
  group      = aws_iam_group.developers.name
  policy_arn = data.aws_iam_policy.power_user.arn
}

resource "aws_iam_user" "deploy" {
  name = "policies-deploy"
}

# Straight to a user.
resource "aws_iam_user_policy_attachment" "deploy" {
  user       = aws_iam_user.deploy.name
  policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess"
}

resource "aws_iam_user_policy" "deploy" {
  name   = "inline"
  user   = aws_iam_user.deploy.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_access_key" "deploy" {
  user = aws_iam_user.deploy.name
}

resource "aws_iam_group_policy" "developers" {
  name   = "inline"
  group  = aws_iam_group.developers.name
  policy = data.aws_iam_policy_document.known_narrow.json
}

resource "aws_iam_role_policy" "known" {
  name   = "inline"
  role   = aws_iam_role.trust["service"].id
  policy = data.aws_iam_policy_document.known_administrator.json
}

# Inside the role itself.
resource "aws_iam_role" "inline" {
  name                 = "policies-inline"
  permissions_boundary = "arn:aws:iam::aws:policy/PowerUserAccess"
  managed_policy_arns  = ["arn:aws:iam::aws:policy/AdministratorAccess"]

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })

  inline_policy {
    name   = "all"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }

  inline_policy {
    name   = "new-arn"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = aws_dynamodb_table.orders.arn }] })
  }
}
