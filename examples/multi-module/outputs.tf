output "bucket_arns" {
  description = "ARN of each bucket, by team and name."
  value       = { for name, team in module.team : name => team.bucket_arns }
}

output "key_arn" {
  description = "Key of the data."
  value       = module.key.key_arn
}
