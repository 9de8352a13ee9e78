package dev.srm.catalog;

import java.util.Locale;

/**
 * The 25 rows of the responsibility matrix. Every resource has one owner per layer; the columns
 * here are the starting point per {@link ServiceClass}, which a service's ownership shifts refine.
 *
 * <p>Source: AWS's shared responsibility model and the security pillar of the Well-Architected
 * Framework, merged with the control families of NIST SP 800-53 r5 and the CSA Cloud Controls
 * Matrix v4. The merge is srm's own.
 */
public enum Layer {
  /** Facilities and environment. */
  FACILITIES("Facilities and environment", Zone.ALWAYS_AWS, "AAAAA", "PE,MP"),
  /** Hardware life cycle. */
  HARDWARE("Hardware life cycle", Zone.ALWAYS_AWS, "AAAAA", "MA,MP,PE,SR"),
  /** Regions, zones, edge locations. */
  GLOBAL_INFRASTRUCTURE("Regions, zones, edge locations", Zone.ALWAYS_AWS, "AAAAA", "CP,PE"),
  /** AWS network, infrastructure DDoS protection. */
  AWS_NETWORK("AWS network, infrastructure DDoS protection", Zone.ALWAYS_AWS, "AAAAA", "SC,CP"),
  /** Hypervisor, host OS, tenant isolation. */
  VIRTUALIZATION_HOST(
      "Hypervisor, host OS, tenant isolation", Zone.ALWAYS_AWS, "AAAAA", "SC,SI,CM"),
  /** Operating the AWS services and their APIs; AWS compliance programmes. */
  SERVICE_OPERATION(
      "Operating the AWS services and their APIs; AWS compliance programmes",
      Zone.ALWAYS_AWS,
      "AAAAA",
      "CA,SA,SI"),
  /** Guest operating system. */
  GUEST_OS("Guest operating system", Zone.VARIES, "CSAAA", "SI,CM,RA"),
  /** Container host agent, Kubernetes control plane and nodes. */
  CONTAINER_ORCHESTRATION(
      "Container host agent, Kubernetes control plane and nodes", Zone.VARIES, "CSAAA", "SI,CM,AC"),
  /** Language runtime, application server. */
  PLATFORM_RUNTIME("Language runtime, application server", Zone.VARIES, "CSAAA", "SI,SA"),
  /** Database or broker engine. */
  DATABASE_ENGINE("Database or broker engine", Zone.VARIES, "CSAAA", "SI,SA"),
  /** Service settings and parameters. */
  PLATFORM_CONFIGURATION("Service settings and parameters", Zone.VARIES, "CCCCC", "CM"),
  /** Application code, images, input validation, sign-in. */
  APPLICATION(
      "Application code, images, input validation, sign-in",
      Zone.ALWAYS_CUSTOMER,
      "CCC__",
      "SA,SI"),
  /** Identity and access management. */
  IDENTITY_ACCESS("Identity and access management", Zone.ALWAYS_CUSTOMER, "CCCCC", "AC,IA"),
  /** VPC, subnets, routes, DNS, zones. */
  NETWORK_CONFIG("VPC, subnets, routes, DNS, zones", Zone.ALWAYS_CUSTOMER, "CCC__", "SC,AC"),
  /** Security groups, network ACLs, WAF, firewalls. */
  FIREWALL_CONFIG(
      "Security groups, network ACLs, WAF, firewalls", Zone.ALWAYS_CUSTOMER, "CCC__", "SC,AC"),
  /** Traffic protection: TLS, VPN, private links. */
  NETWORK_TRAFFIC("Traffic protection: TLS, VPN, private links", Zone.SHARED, "CSSSS", "SC"),
  /** Server-side encryption. */
  SERVER_SIDE_ENCRYPTION("Server-side encryption", Zone.SHARED, "CSSSS", "SC"),
  /** Client-side encryption. */
  CLIENT_SIDE_ENCRYPTION("Client-side encryption", Zone.ALWAYS_CUSTOMER, "CCCCC", "SC"),
  /** Integrity and authenticity of data. */
  DATA_INTEGRITY("Integrity and authenticity of data", Zone.SHARED, "CSSSS", "SI,AU"),
  /** Data classification, ownership, retention, privacy. */
  CUSTOMER_DATA(
      "Data classification, ownership, retention, privacy",
      Zone.ALWAYS_CUSTOMER,
      "CCCCC",
      "RA,SI,PT,MP"),
  /** Keys and secrets. */
  KEYS_SECRETS("Keys and secrets", Zone.ALWAYS_CUSTOMER, "CCCCC", "SC,IA"),
  /** Logging, monitoring, detection. */
  LOGGING_DETECTION("Logging, monitoring, detection", Zone.SHARED, "CCCCC", "AU,SI,CA"),
  /** Backup, multi-AZ, recovery. */
  RESILIENCE_IN_CLOUD("Backup, multi-AZ, recovery", Zone.SHARED, "CSSSS", "CP"),
  /** Change, incident, training, inventory, compliance. */
  GOVERNANCE(
      "Change, incident, training, inventory, compliance",
      Zone.SHARED,
      "CCCCC",
      "AT,CA,CM,IR,PL,PM,PS"),
  /** Sustainability. */
  SUSTAINABILITY_IN_CLOUD("Sustainability", Zone.SHARED, "CSSSS", "SA");

  private final String title;
  private final Zone zone;
  private final String owners;
  private final String nistFamilies;

  Layer(String title, Zone zone, String owners, String nistFamilies) {
    this.title = title;
    this.zone = zone;
    this.owners = owners;
    this.nistFamilies = nistFamilies;
  }

  /** How far the owner of a layer depends on the service. */
  public enum Zone {
    /** AWS's for every service. */
    ALWAYS_AWS,
    /** The owner depends on the service and its settings. */
    VARIES,
    /** The customer's for every service. */
    ALWAYS_CUSTOMER,
    /** Both have a part. */
    SHARED
  }

  /** Returns the name used in the catalog and in reports, such as {@code guest-os}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }

  /** Returns how far the owner depends on the service. */
  public Zone zone() {
    return zone;
  }

  /** Returns the control families of NIST SP 800-53 r5 that live here, separated by commas. */
  public String nistFamilies() {
    return nistFamilies;
  }

  /** Returns the owner for a class of services before any ownership shift. */
  public Owner ownerFor(ServiceClass serviceClass) {
    return switch (owners.charAt(column(serviceClass))) {
      case 'A' -> Owner.AWS;
      case 'C' -> Owner.CUSTOMER;
      case 'S' -> Owner.SHARED;
      default -> Owner.ABSENT;
    };
  }

  /** Returns the kind of control for an owner: what AWS owns alone is inherited. */
  public ControlType controlTypeFor(Owner owner) {
    if (owner == Owner.AWS) {
      return ControlType.INHERITED;
    }
    return zone == Zone.ALWAYS_CUSTOMER ? ControlType.CUSTOMER_SPECIFIC : ControlType.SHARED;
  }

  private static int column(ServiceClass serviceClass) {
    return switch (serviceClass) {
      case INFRASTRUCTURE -> 0;
      case MANAGED_SINGLE_TENANT -> 1;
      case MANAGED_MULTI_TENANT -> 2;
      case SOFTWARE -> 3;
      case GOVERNANCE -> 4;
    };
  }
}
