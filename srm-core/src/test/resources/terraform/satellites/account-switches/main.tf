terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

# The first has every switch on, the second has them off, the third says nothing.
provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

module "baseline" {
  source = "./modules/baseline"

  on = true
}

module "no_baseline" {
  source = "./modules/baseline"

  providers = { aws = aws.frankfurt }

  on = false
}

module "here" {
  source = "./modules/workload"
}

module "in_frankfurt" {
  source = "./modules/workload"

  providers = { aws = aws.frankfurt }
}

module "in_virginia" {
  source = "./modules/workload"

  providers = { aws = aws.virginia }
}
