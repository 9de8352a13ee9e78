package dev.srm.cloudformation;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts blocks of IPv6 addresses out of a larger one. */
final class Ipv6Blocks {

  /** The colon keeps the address from being looked up as a name. */
  private static final Pattern BLOCK = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:]*)/(\\d{1,3})");

  private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");
  private static final int LENGTH = 128;

  private Ipv6Blocks() {}

  /**
   * Returns the first blocks of a size.
   *
   * @param block the block to cut, {@code 2001:db8::/56}
   * @param count how many to return
   * @param bits how many bits of an address tell the hosts of a block apart
   * @return null when the block is none, or does not hold so many
   */
  static @Nullable List<String> cut(String block, int count, int bits) {
    Matcher matcher = BLOCK.matcher(block);
    byte[] address = matcher.matches() ? address(matcher.group(1)) : null;
    if (address == null || address.length != LENGTH / 8) {
      return null;
    }
    int prefix = Integer.parseInt(matcher.group(2));
    int spare = LENGTH - bits - prefix;
    if (spare < 0 || (spare < 16 && count > 1 << spare)) {
      return null;
    }
    BigInteger base = new BigInteger(1, address).shiftRight(bits).shiftLeft(bits);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(shown(base.add(BigInteger.valueOf(i).shiftLeft(bits))) + "/" + (LENGTH - bits));
    }
    return blocks;
  }

  private static byte @Nullable [] address(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException noAddress) {
      return null;
    }
  }

  private static String shown(BigInteger address) {
    List<String> groups = new ArrayList<>();
    for (int shift = LENGTH - 16; shift >= 0; shift -= 16) {
      groups.add(Integer.toHexString(address.shiftRight(shift).intValue() & 0xffff));
    }
    return ZEROS.matcher(String.join(":", groups)).replaceFirst("::");
  }
}
