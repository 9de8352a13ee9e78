# Who may become a role.

resource "aws_iam_role" "trust" {
  for_each = {
    service = { Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }

    services = { Action = "sts:AssumeRole", Principal = { Service = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"] } }

    service_for_account = {
      Action    = "sts:AssumeRole"
      Principal = { Service = "events.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }

    own_account = { Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::${local.account}:root" } }

    other_account = { Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::${local.other}:root" } }

    other_account_by_number = { Action = "sts:AssumeRole", Principal = { AWS = local.other } }

    other_account_with_external_id = {
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${local.other}:root" }
      Condition = { StringEquals = { "sts:ExternalId" = "4c1d9a" } }
    }

    everybody = { Action = "sts:AssumeRole", Principal = "*" }

    every_aws_principal = { Action = "sts:AssumeRole", Principal = { AWS = ["*"] } }

    everybody_of_organization = {
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }

    # Any repository of GitHub.
    github_any = {
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
    }

    github_one_branch = {
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com" }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = "repo:example/shop:ref:refs/heads/main"
        }
      }
    }

    github_wildcard_subject = {
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "*" } }
    }

    saml = {
      Action    = "sts:AssumeRoleWithSAML"
      Principal = { Federated = "arn:aws:iam::${local.account}:saml-provider/corporate" }
      Condition = { StringEquals = { "SAML:aud" = "https://signin.aws.amazon.com/saml" } }
    }
  }

  name               = "trust-${each.key}"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [merge({ Effect = "Allow" }, each.value)] })
}

# A principal that does not exist yet.
resource "aws_iam_role" "trusts_new_role" {
  name = "trusts-new-role"

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.trust["service"].arn } }]
  })
}

data "aws_iam_policy_document" "trusts_new_role" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.trust["service"].arn]
    }
  }
}

resource "aws_iam_role" "trusts_new_role_by_document" {
  name               = "trusts-new-role-by-document"
  assume_role_policy = data.aws_iam_policy_document.trusts_new_role.json
}
