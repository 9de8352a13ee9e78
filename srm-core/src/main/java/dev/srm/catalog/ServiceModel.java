package dev.srm.catalog;

/** How much of the stack a service leaves to the customer. */
public enum ServiceModel {
  /** The customer holds operating systems or builds networks. */
  IAAS,
  /** AWS runs the platform, the customer configures it and brings code or data. */
  PAAS,
  /** A finished application. */
  SAAS,
  /** Control-plane settings that run nothing themselves. */
  CONFIGURATION
}
