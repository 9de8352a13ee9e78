terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

locals {
  right = { good = true, "b/ad" = false }

  allow_all  = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  allow_some = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::reports/*" }] })

  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# --- Role, user, group, and what is attached to them, in one module ----------------------------------------------------------------------

resource "aws_iam_role" "this" {
  for_each = local.right

  name               = "role-${md5(each.key)}"
  assume_role_policy = local.trust
}

resource "aws_iam_policy" "this" {
  for_each = local.right

  name   = "policy-${md5(each.key)}"
  policy = each.value ? local.allow_some : local.allow_all
}

resource "aws_iam_role_policy_attachment" "own" {
  for_each = local.right

  role       = aws_iam_role.this[each.key].name
  policy_arn = aws_iam_policy.this[each.key].arn
}

resource "aws_iam_role_policy_attachment" "of_aws" {
  for_each = local.right

  role       = aws_iam_role.this[each.key].name
  policy_arn = each.value ? "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" : "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role" "inline" {
  for_each = local.right

  name               = "inline-${md5(each.key)}"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "inline" {
  for_each = local.right

  role   = aws_iam_role.inline[each.key].id
  policy = each.value ? local.allow_some : local.allow_all
}

# Only what these name stays on the role.
resource "aws_iam_role_policies_exclusive" "inline" {
  for_each = local.right

  role_name    = aws_iam_role.inline[each.key].name
  policy_names = [aws_iam_role_policy.inline[each.key].name]
}

resource "aws_iam_role_policy_attachments_exclusive" "this" {
  for_each = local.right

  role_name   = aws_iam_role.this[each.key].name
  policy_arns = [aws_iam_policy.this[each.key].arn]
}

resource "aws_iam_user" "this" {
  for_each = local.right

  name = "user-${md5(each.key)}"
}

# A user gets its rights from a group, not by itself.
resource "aws_iam_user_policy_attachment" "direct" {
  for_each = { for key, right in local.right : key => right if !right }

  user       = aws_iam_user.this[each.key].name
  policy_arn = aws_iam_policy.this[each.key].arn
}

resource "aws_iam_user_login_profile" "direct" {
  for_each = { for key, right in local.right : key => right if !right }

  user = aws_iam_user.this[each.key].name
}

resource "aws_iam_group" "this" {
  for_each = local.right

  name = "group-${md5(each.key)}"
}

resource "aws_iam_user_group_membership" "this" {
  for_each = local.right

  user   = aws_iam_user.this[each.key].name
  groups = [aws_iam_group.this[each.key].name]
}

# One attachment for several identities.
resource "aws_iam_policy_attachment" "several" {
  name       = "several"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  roles      = [aws_iam_role.several.name]
  groups     = [for key in ["b/ad"] : aws_iam_group.this[key].name]
}

resource "aws_iam_role" "several" {
  name               = "several"
  assume_role_policy = local.trust
}

# --- The identity in one module, what it may do in another -----------------------------------------------------------------------------------

module "identities" {
  source   = "./modules/identities"
  for_each = local.right

  name = md5(each.key)
}

module "grants" {
  source   = "./modules/grants"
  for_each = local.right

  role   = module.identities[each.key].role
  user   = module.identities[each.key].user
  group  = module.identities[each.key].group
  direct = !each.value
}
