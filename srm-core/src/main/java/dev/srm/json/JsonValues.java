package dev.srm.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.resource.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads JSON tokens into {@link Value}s. */
public final class JsonValues {

  private static final Value TRUE = Value.bool(true);
  private static final Value FALSE = Value.bool(false);

  private JsonValues() {}

  /**
   * Reads the value that starts at the parser's current token and leaves the parser at its last
   * token.
   */
  public static Value read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return Value.NULL;
    }
    return switch (token) {
      case START_OBJECT -> readObject(parser, key -> true);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> Value.text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.written(parser.getText());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      default -> Value.NULL;
    };
  }

  /**
   * Reads the object that starts at the parser's current token, skipping the keys that are not
   * wanted. A null in place of the object is an empty object.
   */
  public static Value.MapOf readObject(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    Map<String, Value> entries = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (wanted.test(key)) {
          entries.put(key, read(parser));
        } else {
          parser.skipChildren();
        }
      }
    }
    return Value.map(entries);
  }

  private static Value readArray(JsonParser parser) throws IOException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return Value.list(items);
  }
}
