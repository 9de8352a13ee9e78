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
  tls = { good = "1", "b.ad" = "0" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "this" {
  for_each = { "good/a" = "10.0.0.0/24", "good/b" = "10.0.1.0/24", "b.ad/a" = "10.0.2.0/24", "b.ad/b" = "10.0.3.0/24" }

  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "this" {
  for_each = local.tls

  vpc_id = aws_vpc.main.id
}

resource "aws_route" "to_internet" {
  route_table_id         = aws_route_table.this["b.ad"].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "this" {
  for_each = aws_subnet.this

  subnet_id      = each.value.id
  route_table_id = aws_route_table.this[split("/", each.key)[0]].id
}

resource "aws_db_subnet_group" "this" {
  for_each = local.tls

  name_prefix = "whole-"
  subnet_ids  = [for zone in ["a", "b"] : aws_subnet.this["${each.key}/${zone}"].id]
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_rds_cluster" "this" {
  for_each = local.tls

  cluster_identifier              = "whole-${md5(each.key)}"
  engine                          = "aurora-postgresql"
  master_username                 = "app"
  manage_master_user_password     = true
  skip_final_snapshot             = true
  storage_encrypted               = each.key == "good"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this[each.key].name
  db_subnet_group_name            = aws_db_subnet_group.this[each.key].name
}

resource "aws_rds_cluster_parameter_group" "this" {
  for_each = local.tls

  name_prefix = "whole-"
  family      = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = each.value
  }
}

resource "aws_rds_cluster_instance" "this" {
  for_each = local.tls

  cluster_identifier  = aws_rds_cluster.this[each.key].id
  engine              = aws_rds_cluster.this[each.key].engine
  instance_class      = "db.r6g.large"
  publicly_accessible = each.key != "good"
}

resource "aws_db_instance" "this" {
  for_each = local.tls

  identifier                  = "whole-${md5(each.key)}"
  engine                      = "postgres"
  engine_version              = "16.8"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "app"
  manage_master_user_password = true
  skip_final_snapshot         = true
  parameter_group_name        = aws_db_parameter_group.this[each.key].name
  db_subnet_group_name        = aws_db_subnet_group.this[each.key].name
}

resource "aws_db_parameter_group" "this" {
  for_each = local.tls

  name_prefix = "whole-"
  family      = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = each.value
  }
}

# --- Cluster, parameters and network in modules of their own -------------------------------------------------------------------------

module "parameters" {
  source   = "./modules/parameters"
  for_each = local.tls

  parameters = { "rds.force_ssl" = each.value }
}

module "network" {
  source   = "./modules/network"
  for_each = local.tls

  vpc    = aws_vpc.main.id
  number = each.key == "good" ? 10 : 20
  public = each.key != "good"
}

module "cluster" {
  source   = "./modules/cluster"
  for_each = local.tls

  name       = "split-${md5(each.key)}"
  parameters = module.parameters[each.key].name
  subnets    = module.network[each.key].subnets
  instances  = { one = {}, two = { public = each.key != "good" } }
}
