package dev.srm.evaluation;

import dev.srm.catalog.Operator;
import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies the operators of attribute tests to one value. */
final class Comparison {

  private static final Pattern ANY_START = Pattern.compile("\\.[*+]");

  /** An alternative that does not begin so, or a look back at the beginning. */
  private static final Pattern SEVERAL_STARTS = Pattern.compile("\\|(?!\\.[*+])|\\(\\?<");

  private Comparison() {}

  /** Whether a value counts as left out: null and what has no content. */
  static boolean isEmpty(Value value) {
    return value instanceof Value.Null
        || (value instanceof Value.Text text && text.value().isEmpty())
        || (value instanceof Value.ListOf list && list.items().isEmpty())
        || (value instanceof Value.MapOf map && map.entries().isEmpty());
  }

  /** Returns what an operator other than the presence operators says of a value. */
  static Truth test(Operator operator, Value value, List<Value> operands) {
    if (value instanceof Value.ListOf list && !onWholeList(operator)) {
      Truth truth = Truth.TRUE;
      for (Value item : list.items()) {
        truth = truth.and(test(operator, item, operands));
      }
      return truth;
    }
    return switch (operator) {
      case EQUALS, ONE_OF -> equalsAny(value, operands);
      case NOT_EQUALS, NOT_ONE_OF -> equalsAny(value, operands).not();
      case AT_LEAST -> compare(value, operands.get(0), true);
      case AT_MOST -> compare(value, operands.get(0), false);
      case MATCHES -> matches(value, operands.get(0));
      case NOT_MATCHES -> matches(value, operands.get(0)).not();
      case CONTAINS -> contains(value, operands.get(0));
      case CONTAINS_ANY_OF -> containsAny(value, operands);
      case CONTAINS_ALL_OF -> containsAll(value, operands);
      case VERSION_AT_LEAST -> versionAtLeast(value, operands.get(0));
      case SIZE_AT_LEAST -> sizeAtLeast(value, operands.get(0));
      case PRESENT, EMPTY -> throw new IllegalArgumentException(operator + " is not a comparison");
    };
  }

  /** Whether an operator negates, so that it holds for an absent value. */
  static boolean negative(Operator operator) {
    return operator == Operator.NOT_EQUALS
        || operator == Operator.NOT_ONE_OF
        || operator == Operator.NOT_MATCHES;
  }

  private static boolean onWholeList(Operator operator) {
    return switch (operator) {
      case CONTAINS, CONTAINS_ANY_OF, CONTAINS_ALL_OF, SIZE_AT_LEAST -> true;
      default -> false;
    };
  }

  private static @Nullable String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Num number) {
      return number.value().stripTrailingZeros().toPlainString();
    }
    return value instanceof Value.Bool bool ? Boolean.toString(bool.value()) : null;
  }

  private static @Nullable BigDecimal number(Value value) {
    String text = text(value);
    return text == null ? null : number(text.trim());
  }

  private static Truth equalsAny(Value value, List<Value> operands) {
    Truth truth = Truth.FALSE;
    for (Value operand : operands) {
      truth = truth.or(equal(value, operand));
    }
    return truth;
  }

  /**
   * Equality tolerant of type: AWS and the providers write booleans and numbers as text at will.
   */
  static Truth equal(Value value, Value operand) {
    if (value instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    if (value instanceof Value.Partial partial) {
      return mayEqual(partial, operand);
    }
    String left = text(value);
    String right = text(operand);
    if (left == null || right == null) {
      return Truth.of(value.equals(operand));
    }
    if (left.equals(right)) {
      return Truth.TRUE;
    }
    boolean bothBoolean = isBoolean(left) && isBoolean(right);
    return Truth.of((bothBoolean && left.equalsIgnoreCase(right)) || sameNumber(left, right));
  }

  private static boolean isBoolean(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private static boolean sameNumber(String left, String right) {
    BigDecimal first = number(left);
    BigDecimal second = number(right);
    return first != null && second != null && first.compareTo(second) == 0;
  }

  /** Most texts are words: these are told apart by their start, as an exception takes longer. */
  private static @Nullable BigDecimal number(String text) {
    if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static Truth mayEqual(Value.Partial partial, Value operand) {
    String whole = text(operand);
    Value first = partial.parts().get(0);
    Value last = partial.parts().get(partial.parts().size() - 1);
    boolean possible =
        whole != null
            && (!(first instanceof Value.Text start) || whole.startsWith(start.value()))
            && (!(last instanceof Value.Text end) || whole.endsWith(end.value()));
    return possible ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static Truth compare(Value value, Value operand, boolean atLeast) {
    if (value instanceof Value.Unknown || value instanceof Value.Partial) {
      return Truth.UNKNOWN;
    }
    BigDecimal left = number(value);
    BigDecimal right = number(operand);
    if (left == null || right == null) {
      return Truth.FALSE;
    }
    return Truth.of(atLeast ? left.compareTo(right) >= 0 : left.compareTo(right) <= 0);
  }

  private static Truth matches(Value value, Value operand) {
    if (value instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    Pattern pattern = Pattern.compile(String.valueOf(text(operand)));
    if (value instanceof Value.Partial partial) {
      return matchesAtEnd(partial, pattern) ? Truth.TRUE : matchesEverywhere(partial, pattern);
    }
    String text = text(value);
    return Truth.of(text != null && pattern.matcher(text).matches());
  }

  /** What comes before the end that is known cannot matter to a pattern that begins with it all. */
  private static boolean matchesAtEnd(Value.Partial partial, Pattern pattern) {
    List<Value> parts = partial.parts();
    boolean takesAnyStart =
        ANY_START.matcher(pattern.pattern()).lookingAt()
            && !SEVERAL_STARTS.matcher(pattern.pattern()).find();
    return takesAnyStart
        && !parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof Value.Text end
        && pattern.matcher(end.value()).matches();
  }

  private static Truth matchesEverywhere(Value.Partial partial, Pattern pattern) {
    List<String> texts = DeploymentPlaces.texts(partial);
    long matching = texts.stream().filter(text -> pattern.matcher(text).matches()).count();
    boolean differs = texts.isEmpty() || (matching > 0 && matching < texts.size());
    return differs ? Truth.UNKNOWN : Truth.of(matching > 0);
  }

  private static Truth contains(Value value, Value operand) {
    if (value instanceof Value.ListOf list) {
      Truth truth = Truth.FALSE;
      for (Value item : list.items()) {
        truth = truth.or(equal(item, operand));
      }
      return truth;
    }
    String part = String.valueOf(text(operand));
    if (value instanceof Value.Partial partial) {
      boolean known =
          partial.parts().stream()
              .anyMatch(piece -> piece instanceof Value.Text text && text.value().contains(part));
      return known ? Truth.TRUE : Truth.UNKNOWN;
    }
    if (value instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    String text = text(value);
    return Truth.of(text != null && text.contains(part));
  }

  private static Truth containsAny(Value value, List<Value> operands) {
    Truth truth = Truth.FALSE;
    for (Value operand : operands) {
      truth = truth.or(contains(value, operand));
    }
    return truth;
  }

  private static Truth containsAll(Value value, List<Value> operands) {
    Truth truth = Truth.TRUE;
    for (Value operand : operands) {
      truth = truth.and(contains(value, operand));
    }
    return truth;
  }

  private static Truth sizeAtLeast(Value value, Value operand) {
    if (value instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    BigDecimal least = number(operand);
    int size =
        value instanceof Value.ListOf list
            ? list.items().size()
            : value instanceof Value.MapOf map ? map.entries().size() : 1;
    return Truth.of(least != null && BigDecimal.valueOf(size).compareTo(least) >= 0);
  }

  private static Truth versionAtLeast(Value value, Value operand) {
    if (value instanceof Value.Unknown || value instanceof Value.Partial) {
      return Truth.UNKNOWN;
    }
    String text = text(value);
    return Truth.of(text != null && compareVersions(text, String.valueOf(text(operand))) >= 0);
  }

  private static int compareVersions(String left, String right) {
    String[] lefts = left.replaceFirst("^[^0-9]+", "").split("[^0-9]+");
    String[] rights = right.split("[^0-9]+");
    for (int i = 0; i < rights.length; i++) {
      BigDecimal l = part(lefts, i);
      BigDecimal r = part(rights, i);
      if (l.compareTo(r) != 0) {
        return l.compareTo(r);
      }
    }
    return 0;
  }

  private static BigDecimal part(String[] parts, int index) {
    return index < parts.length && !parts[index].isEmpty()
        ? new BigDecimal(parts[index])
        : BigDecimal.ZERO;
  }
}
