package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Protocol and ports of a rule.
 *
 * @param protocol the protocol's name; empty when it is unknown
 * @param from the first port; null when unknown
 * @param to the last port; null when unknown
 * @param all whether the rule is for every protocol and port
 */
record PortRange(String protocol, @Nullable Integer from, @Nullable Integer to, boolean all) {

  private static final int LAST_PORT = 65535;

  static PortRange of(@Nullable Value protocol, @Nullable Value from, @Nullable Value to) {
    String name = name(protocol);
    if (name.equals("all")) {
      return new PortRange("all traffic", 0, LAST_PORT, true);
    }
    Integer first = from == null ? Integer.valueOf(0) : port(from);
    Integer last = to == null ? Integer.valueOf(LAST_PORT) : port(to);
    boolean everyPort = first != null && first == -1;
    return everyPort
        ? new PortRange(name, 0, LAST_PORT, false)
        : new PortRange(name, first, last, false);
  }

  private static String name(@Nullable Value protocol) {
    if (protocol == null) {
      return "all";
    }
    if (protocol instanceof Value.Unknown || protocol instanceof Value.Partial) {
      return "";
    }
    String text = protocol.toString().toLowerCase(Locale.ROOT);
    return switch (text) {
      case "-1", "all" -> "all";
      case "6" -> "tcp";
      case "17" -> "udp";
      case "1" -> "icmp";
      case "58" -> "icmpv6";
      default -> text;
    };
  }

  private static @Nullable Integer port(Value value) {
    try {
      return value instanceof Value.Num || value instanceof Value.Text
          ? new BigDecimal(value.toString()).intValue()
          : null;
    } catch (NumberFormatException notAPort) {
      return null;
    }
  }

  /** Whether the range covers one of some ports. */
  Truth coversAny(List<Integer> ports) {
    if (!hasPorts()) {
      return Truth.FALSE;
    }
    if (from == null || to == null || protocol.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(ports.stream().anyMatch(port -> from <= port && port <= to));
  }

  /** Whether the range covers a port that is not among some. */
  Truth coversOtherThan(List<Integer> ports) {
    if (!hasPorts()) {
      return Truth.FALSE;
    }
    if (from == null || to == null || protocol.isEmpty()) {
      return Truth.UNKNOWN;
    }
    long excepted = ports.stream().distinct().filter(port -> from <= port && port <= to).count();
    return Truth.of(to - from + 1 > excepted);
  }

  private boolean hasPorts() {
    return all || protocol.isEmpty() || protocol.equals("tcp") || protocol.equals("udp");
  }

  @Override
  public String toString() {
    if (all || from == null || to == null) {
      return all ? protocol : protocol.isEmpty() ? "traffic" : protocol;
    }
    String ports =
        from.equals(to) ? from.toString() : from == 0 && to == LAST_PORT ? "" : from + "-" + to;
    return (protocol + " " + ports).trim();
  }
}
