locals {
  defaults = { session = 3600, policies = {}, trusted = [] }

  roles = {
    "deploy.live" = {
      federated = { provider = module.github.arn, subjects = ["repo:acme/shop:ref:refs/heads/main"] }
      policies  = { deploy = module.policy["deploy"].arn }
    }
    "read.only" = {
      trusted  = ["arn:aws:iam::210987654321:root"]
      mfa      = true
      policies = { view = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess" }
    }
    breakglass = {
      trusted  = ["arn:aws:iam::210987654321:root"]
      policies = { admin = "arn:aws:iam::aws:policy/AdministratorAccess" }
    }
  }
}

module "github" {
  source = "./modules/provider"
}

module "policy" {
  source   = "./modules/policy"
  for_each = { deploy = ["ecs:UpdateService", "ecs:DescribeServices"], everything = ["*"] }

  name    = each.key
  actions = each.value
}

module "role" {
  source   = "./modules/role"
  for_each = { for name, role in local.roles : name => merge(local.defaults, role) }

  name      = replace(each.key, ".", "-")
  trusted   = each.value.trusted
  mfa       = try(each.value.mfa, false)
  federated = try(each.value.federated, null)
  policies  = each.value.policies
}
