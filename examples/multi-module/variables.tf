variable "name" {
  description = "Prefix of every name."
  type        = string
  default     = "studio"
}

variable "vpc_id" {
  description = "The network is made elsewhere."
  type        = string
  default     = "vpc-0a1b2c3d4e5f60718"
}

variable "private_subnet_ids" {
  description = "Private subnets of that network."
  type        = list(string)
  default     = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

# The keys are chosen to be awkward: a dot, a slash, quotes.
variable "teams" {
  description = "Teams, each with its buckets, servers and open ports."

  type = map(object({
    slug    = string
    servers = optional(number, 0)
    buckets = optional(map(object({
      versioning          = optional(bool, true)
      block_public_policy = optional(bool, true)
      expire_after_days   = optional(number)
    })), {})
    ingress = optional(map(object({
      port      = number
      cidr_ipv4 = string
    })), {})
  }))

  default = {
    "payments.eu" = {
      slug    = "payments-eu"
      servers = 2
      buckets = {
        "invoices/2026" = { expire_after_days = 3650 }
        "receipts.raw"  = {}
      }
      ingress = {
        "https" = { port = 443, cidr_ipv4 = "10.0.0.0/8" }
      }
    }

    "data/science" = {
      slug    = "data-science"
      servers = 1

      # Wrong: "lake" keeps no old versions, and "shared" lets a policy make it public.
      buckets = {
        "lake"   = { versioning = false }
        "shared" = { block_public_policy = false }
      }

      # Wrong: the remote desktop port stands open to the world.
      ingress = {
        "rdp from anywhere" = { port = 3389, cidr_ipv4 = "0.0.0.0/0" }
      }
    }

    "the \"A\" team" = {
      slug = "a-team"
      buckets = {
        "plans" = {}
      }
    }
  }
}
