package dev.srm.cloudformation;

import org.jspecify.annotations.Nullable;

/** What follows from a Region: the partition it is in and the domain of its services. */
enum Partition {
  CHINA("cn-", "aws-cn", "amazonaws.com.cn"),
  GOVERNMENT("us-gov-", "aws-us-gov", "amazonaws.com"),
  SOVEREIGN_EUROPE("eusc-", "aws-eusc", "amazonaws.eu"),
  STANDARD("", "aws", "amazonaws.com");

  private final String regions;
  private final String id;
  private final String domain;

  Partition(String regions, String id, String domain) {
    this.regions = regions;
    this.id = id;
    this.domain = domain;
  }

  /** Returns a pseudo parameter that the Region decides; null for others and without a Region. */
  static @Nullable String of(String pseudo, @Nullable String region) {
    // There are several isolated partitions; what they call themselves is left open.
    if (region == null || region.contains("iso")) {
      return null;
    }
    return switch (pseudo) {
      case "AWS::Partition" -> around(region).id;
      case "AWS::URLSuffix" -> around(region).domain;
      default -> null;
    };
  }

  private static Partition around(String region) {
    for (Partition partition : values()) {
      if (region.startsWith(partition.regions)) {
        return partition;
      }
    }
    return STANDARD;
  }
}
