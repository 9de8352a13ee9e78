output "api_endpoint" {
  description = "Where the interface answers."
  value       = aws_apigatewayv2_api.orders.api_endpoint
}
