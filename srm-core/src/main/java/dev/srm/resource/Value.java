package dev.srm.resource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute as the input shows it. Being unknown and being sensitive are part of
 * the value, at every depth; {@link Object#toString} never shows a sensitive value.
 */
public sealed interface Value {

  /** Whether the input marks this value as secret. */
  boolean sensitive();

  /** Numbers of more digits are no numbers to anybody. */
  int MOST_DIGITS = 1000;

  /** An explicit null: the argument is not sent to AWS. */
  Value NULL = new Null(false);

  /** A known string. */
  record Text(String value, boolean sensitive) implements Value {
    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : value;
    }
  }

  /** A known number. */
  record Num(BigDecimal value, boolean sensitive) implements Value {
    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : value.toPlainString();
    }
  }

  /** A known boolean. */
  record Bool(boolean value, boolean sensitive) implements Value {
    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : Boolean.toString(value);
    }
  }

  /** A list, tuple, set or repeated block; single elements may be unknown. */
  record ListOf(List<Value> items, boolean sensitive) implements Value {
    /** Copies the items. */
    public ListOf {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : items.toString();
    }
  }

  /** A map, object or block in the order of the input; single entries may be unknown. */
  record MapOf(Map<String, Value> entries, boolean sensitive) implements Value {
    /** Copies the entries, which keep their order. */
    public MapOf {
      entries = Entries.copyOf(entries);
    }

    /** Returns the value under a key, or null when the input has no such key. */
    public @Nullable Value get(String key) {
      return entries.get(key);
    }

    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : entries.toString();
    }
  }

  /** A null in the input. */
  record Null(boolean sensitive) implements Value {
    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * A value that is known only after apply or deployment.
   *
   * @param setting whether the author wrote the argument at all
   * @param references what decides it, as the author wrote it ({@code aws_kms_key.k.arn}, {@code
   *     parameter Env}); empty when AWS decides
   */
  record Unknown(Setting setting, List<String> references, boolean sensitive) implements Value {
    /** Copies the references. */
    public Unknown {
      references = List.copyOf(references);
    }

    @Override
    public String toString() {
      return "(known after apply)";
    }
  }

  /**
   * A string of which only some parts are known, such as {@code arn:aws:s3:::${Bucket}/*}.
   *
   * @param parts {@link Text} and {@link Unknown} parts in order
   */
  record Partial(List<Value> parts, boolean sensitive) implements Value {
    /** Copies the parts. */
    public Partial {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return sensitive ? "(sensitive)" : "(partly known)";
    }
  }

  /**
   * A value that depends on an undecided template condition.
   *
   * @param condition the name of the condition
   * @param whenTrue the value when it holds; {@link #NULL} for {@code AWS::NoValue}
   * @param whenFalse the value when it does not
   */
  record Conditional(String condition, Value whenTrue, Value whenFalse) implements Value {
    @Override
    public boolean sensitive() {
      return whenTrue.sensitive() || whenFalse.sensitive();
    }

    @Override
    public String toString() {
      return "(depends on " + condition + ")";
    }
  }

  /** Whether the author of the input wrote an argument whose value is unknown. */
  enum Setting {
    /** The argument is set by reference; its value is not known yet. */
    SET,
    /** The author left it out: AWS or the account decides. */
    NOT_SET,
    /** The expression may turn out to be null; the input cannot tell. */
    UNCLEAR
  }

  /** Whether the author left a value out, so that AWS decides it. */
  static boolean isLeftOut(Value value) {
    return value instanceof Unknown unknown && unknown.setting() == Setting.NOT_SET;
  }

  /** Returns a known, not sensitive string. */
  static Text text(String value) {
    return new Text(value, false);
  }

  /** Returns a known, not sensitive boolean. */
  static Bool bool(boolean value) {
    return new Bool(value, false);
  }

  /** Returns a known, not sensitive number. */
  static Num number(long value) {
    return new Num(BigDecimal.valueOf(value), false);
  }

  /**
   * Returns a known, not sensitive number as an input writes it. One of more digits than anybody
   * writes out stays text: a few characters of a hostile input must not become gigabytes.
   */
  static Value written(String number) {
    if (number.length() > MOST_DIGITS) {
      return text(number);
    }
    try {
      BigDecimal value = new BigDecimal(number);
      boolean vast = Math.abs((long) value.scale()) > MOST_DIGITS;
      return vast ? text(number) : new Num(value, false);
    } catch (NumberFormatException beyondAllNumbers) {
      return text(number);
    }
  }

  /** Returns a list that is not sensitive. */
  static ListOf list(List<? extends Value> items) {
    return new ListOf(List.copyOf(items), false);
  }

  /** Returns a map that is not sensitive. */
  static MapOf map(Map<String, Value> entries) {
    return new MapOf(entries, false);
  }

  /** Returns an unknown value that the author set by the given references. */
  static Unknown unknown(String... references) {
    return new Unknown(Setting.SET, List.of(references), false);
  }
}
