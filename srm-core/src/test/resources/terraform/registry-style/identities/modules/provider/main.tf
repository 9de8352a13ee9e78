resource "aws_iam_openid_connect_provider" "this" {
  count = 1

  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["1c58a3a8518e8759bf075b76b750d4f2df264fcd"]
}

output "arn" { value = try(aws_iam_openid_connect_provider.this[0].arn, null) }
