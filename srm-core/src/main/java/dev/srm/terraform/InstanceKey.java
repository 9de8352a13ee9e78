package dev.srm.terraform;

import dev.srm.resource.Value;
import org.jspecify.annotations.Nullable;

/**
 * The key of one instance of a resource or module: nothing, the number of a {@code count} or the
 * string of a {@code for_each}. {@code [0]} and {@code ["0"]} are different keys.
 *
 * @param text the key without brackets and quotes; empty for a single instance
 * @param kind which of the three it is
 */
record InstanceKey(String text, Kind kind) {

  /** The key of the only instance. */
  static final InstanceKey NONE = new InstanceKey("", Kind.SINGLE);

  enum Kind {
    SINGLE,
    COUNT,
    FOR_EACH
  }

  /** Returns the key for the {@code index} of a resource in a plan. */
  static InstanceKey of(@Nullable Value index) {
    if (index instanceof Value.Num number) {
      return new InstanceKey(number.value().toBigInteger().toString(), Kind.COUNT);
    }
    if (index instanceof Value.Text text) {
      return new InstanceKey(text.value(), Kind.FOR_EACH);
    }
    return NONE;
  }

  /** Written out for a quick start, see {@link dev.srm.resource.ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InstanceKey key && key.text.equals(text) && key.kind == kind;
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + kind.hashCode();
  }

  /** Returns a text that tells it from every other key. */
  @Override
  public String toString() {
    return kind + ":" + text;
  }
}
