package dev.srm.publish.http;

import dev.srm.publish.PublishException;
import dev.srm.resource.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in the JSON of an answer. What is asked of it and is not there is a {@link
 * PublishException} that names the place, never what stood there.
 */
public final class JsonView {

  private static final int MAX_DIGITS = 18;

  private final @Nullable Value value;
  private final String path;
  private final Function<String, PublishException> problem;

  JsonView(@Nullable Value value, String path, Function<String, PublishException> problem) {
    this.value = value;
    this.path = path;
    this.problem = problem;
  }

  /** Returns the place under a key; it may be empty. */
  public JsonView at(String key) {
    Value below = value instanceof Value.MapOf map ? map.get(key) : null;
    return new JsonView(below, path + "." + key, problem);
  }

  /** Whether something other than null stands here. */
  public boolean exists() {
    return value != null && !(value instanceof Value.Null);
  }

  /** Whether exactly this text stands here. */
  public boolean is(String text) {
    return value instanceof Value.Text found && found.value().equals(text);
  }

  /** Whether true stands here. */
  public boolean isTrue() {
    return value instanceof Value.Bool found && found.value();
  }

  /** Returns the text that stands here. */
  public String text() throws PublishException {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    throw problem.apply("there is no text at " + path);
  }

  /** Returns the text that stands here, or null. */
  public @Nullable String textOrNull() {
    return value instanceof Value.Text text ? text.value() : null;
  }

  /** Returns the identity that stands here: a text, or the digits of a whole number. */
  public String id() throws PublishException {
    if (value instanceof Value.Num number && isWhole(number.value())) {
      return number.value().toPlainString();
    }
    String text = textOrNull();
    if (text == null || text.isEmpty()) {
      throw problem.apply("there is no id at " + path);
    }
    return text;
  }

  /** Returns the whole number that stands here. */
  public long number() throws PublishException {
    if (value instanceof Value.Num number && isWhole(number.value())) {
      return number.value().longValue();
    }
    throw problem.apply("there is no number at " + path);
  }

  /** Written with an exponent a number of few bytes would have billions of digits. */
  private static boolean isWhole(BigDecimal number) {
    return number.scale() == 0 && number.precision() <= MAX_DIGITS;
  }

  /** Returns the elements of the list that stands here. */
  public List<JsonView> items() throws PublishException {
    if (!(value instanceof Value.ListOf list)) {
      throw problem.apply("there is no list at " + path);
    }
    List<JsonView> items = new ArrayList<>();
    for (Value item : list.items()) {
      items.add(new JsonView(item, path + "[" + items.size() + "]", problem));
    }
    return items;
  }

  /** Returns the failure to report when what stands here is not what it should be. */
  public PublishException unexpected(String detail) {
    return problem.apply(detail);
  }

  /** Shows where it is, never what stands there. */
  @Override
  public String toString() {
    return path;
  }
}
