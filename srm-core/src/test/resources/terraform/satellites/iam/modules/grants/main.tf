variable "role" { type = string }
variable "user" { type = string }
variable "group" { type = string }
variable "direct" { type = bool }

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset(var.direct ? ["AdministratorAccess"] : ["service-role/AWSLambdaBasicExecutionRole"])

  role       = var.role
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_iam_user_policy" "this" {
  count = var.direct ? 1 : 0

  user   = var.user
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_group_policy" "this" {
  group  = var.group
  policy = data.aws_iam_policy_document.read.json
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::reports/*"]
  }
}
