package dev.srm.policy;

import java.util.List;
import java.util.Locale;

/**
 * Tells whether an address range of a condition is few enough addresses to narrow.
 *
 * <p>Source: Amazon S3 User Guide, "Blocking public access", the meaning of public: ranges wider
 * than /8 of IPv4 or /32 of IPv6 count as everybody. Read 2026-11-22.
 */
final class Networks {

  private static final int WIDEST_IPV4 = 8;
  private static final int WIDEST_IPV6 = 32;

  private static final List<String> ADDRESSES =
      List.of("cidr", "cidr_block", "cidrblock", "ip", "ip_address", "ipv6_cidr_block");

  private Networks() {}

  /** Whether a range narrows. */
  static Match narrows(PolicyText range) {
    if (!range.isKnown()) {
      boolean address =
          !range.references().isEmpty() && range.references().stream().allMatch(Networks::isOne);
      return address ? Match.YES : Match.MAYBE;
    }
    String text = range.pattern().strip();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Match.of(!Wildcards.isWild(text));
    }
    String length = text.substring(slash + 1);
    int widest = text.indexOf(':') >= 0 ? WIDEST_IPV6 : WIDEST_IPV4;
    return Match.of(length.matches("[0-9]{1,3}") && Integer.parseInt(length) >= widest);
  }

  /** Whether a reference is an address or range of something that the input makes. */
  private static boolean isOne(String reference) {
    String last = reference.substring(reference.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ADDRESSES.contains(last) || last.endsWith("_ip") || last.endsWith("publicip");
  }
}
