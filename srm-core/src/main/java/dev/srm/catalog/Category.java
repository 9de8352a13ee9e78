package dev.srm.catalog;

/** What kind of work a responsibility is. */
public enum Category {
  /** Updates of operating systems, engines, runtimes and images. */
  PATCHING,
  /** Reachability: security groups, public access, routes, firewalls. */
  NETWORK,
  /** Encryption at rest and in transit, and its keys. */
  ENCRYPTION,
  /** Identities, policies and sign-in. */
  IDENTITY,
  /** Passwords, tokens and keys in the wrong place. */
  SECRETS,
  /** Logs, monitoring and detection. */
  LOGGING,
  /** Copies that can be restored. */
  BACKUP,
  /** Zones, scaling, protection against deletion. */
  RESILIENCE,
  /** Classification, retention, integrity of data. */
  DATA,
  /** Settings of a service that fit no other category. */
  CONFIGURATION,
  /** People, processes and compliance. */
  GOVERNANCE,
  /** Resource use. */
  SUSTAINABILITY
}
