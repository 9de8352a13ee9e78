package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Fn::Cidr}: cuts address ranges out of a larger one. */
final class NetworkFunctions {

  private static final int DEFAULT_BITS = 8;
  private static final int MOST_BLOCKS = 256;
  private static final Pattern IPV4_BLOCK =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  private NetworkFunctions() {}

  static Value cidr(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
      return call.malformed("[block, count, bits]");
    }
    return Conditionals.lift(call.values(arguments), values -> cidr(call, values));
  }

  private static Value cidr(Call call, List<Value> values) {
    String block = Values.text(values.get(0));
    Integer count = number(values.get(1));
    Integer bits = values.size() == 3 ? number(values.get(2)) : Integer.valueOf(DEFAULT_BITS);
    Matcher matcher = IPV4_BLOCK.matcher(block == null ? "" : block);
    if (count == null || bits == null || block == null || count > MOST_BLOCKS) {
      return Values.derived(call.function(), values);
    }
    if (block.indexOf(':') >= 0) {
      List<String> blocks = Ipv6Blocks.cut(block, count, bits);
      return blocks == null
          ? call.malformed("given a block that holds " + count + " blocks of " + bits + " bits")
          : Value.list(blocks.stream().map(Value::text).toList());
    }
    if (!matcher.matches()) {
      return Values.derived(call.function(), values);
    }
    long base = address(matcher);
    int prefix = Integer.parseInt(matcher.group(5));
    boolean fits = bits <= 32 && 32 - bits >= prefix && count <= MOST_BLOCKS;
    if (base < 0 || !fits || count > 1L << (32 - bits - prefix)) {
      return call.malformed("given a block that holds " + count + " blocks of " + bits + " bits");
    }
    List<Value> blocks = new ArrayList<>();
    long first = base >>> bits << bits;
    for (int i = 0; i < count; i++) {
      blocks.add(Value.text(shown(first + ((long) i << bits)) + "/" + (32 - bits)));
    }
    return Value.list(blocks);
  }

  private static @Nullable Integer number(Value value) {
    String text = Values.text(value);
    return text != null && text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
  }

  /** Returns the network address of a block as a number, or -1 when there is no such address. */
  private static long address(Matcher block) {
    long address = 0;
    for (int group = 1; group <= 4; group++) {
      int part = Integer.parseInt(block.group(group));
      if (part > 255) {
        return -1;
      }
      address = address << 8 | part;
    }
    int hostBits = 32 - Integer.parseInt(block.group(5));
    return hostBits < 0 ? -1 : address >>> hostBits << hostBits;
  }

  private static String shown(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }
}
