package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.json.JsonValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code expressions} of a configuration. */
final class ExpressionReader {

  private static final Expression CONSTANT = new Expression.Argument(List.of(), false);
  private static final Expression NULL = new Expression.Argument(List.of(), true);

  private ExpressionReader() {}

  /** Reads the expression, block or list of blocks at the parser's current token. */
  static Expression read(JsonParser parser) throws IOException {
    return read(parser, false);
  }

  /** Reads expressions together with the lists and maps that are written out in them. */
  static Expression readWithConstants(JsonParser parser) throws IOException {
    return read(parser, true);
  }

  private static Expression read(JsonParser parser, boolean constants) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Expression> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(parser, constants));
      }
      return new Expression.Blocks(items);
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return CONSTANT;
    }
    return readObject(parser, constants);
  }

  private static Expression readObject(JsonParser parser, boolean constants) throws IOException {
    Map<String, Expression> parts = new LinkedHashMap<>();
    Expression argument = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      if (key.equals("constant_value")) {
        argument = token == JsonToken.VALUE_NULL ? NULL : readConstant(parser, constants);
      } else if (key.equals("references") && token == JsonToken.START_ARRAY) {
        argument = new Expression.Argument(readReferences(parser), false);
      } else {
        parts.put(key, read(parser, constants));
      }
    }
    if (argument != null && parts.isEmpty()) {
      return argument;
    }
    // An argument whose expression is neither constant nor refers to anything is an empty object.
    return parts.isEmpty() ? CONSTANT : new Expression.Block(parts);
  }

  private static Expression readConstant(JsonParser parser, boolean constants) throws IOException {
    if (constants && parser.currentToken().isStructStart()) {
      return new Expression.Argument(List.of(), false, JsonValues.read(parser));
    }
    parser.skipChildren();
    return CONSTANT;
  }

  /** Terraform lists every prefix of a reference after it; only the longest one is kept. */
  private static List<String> readReferences(JsonParser parser) throws IOException {
    List<String> references = new ArrayList<>();
    String last = "";
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      String reference = parser.getText();
      if (!isPrefix(reference, last)) {
        references.add(reference.intern());
      }
      last = reference;
    }
    return references;
  }

  private static boolean isPrefix(String reference, String longer) {
    return longer.length() > reference.length()
        && longer.startsWith(reference)
        && (longer.charAt(reference.length()) == '.' || longer.charAt(reference.length()) == '[');
  }

  /** Reads an expression for its constant text, adding what it refers to otherwise. */
  static @Nullable String readConstantText(JsonParser parser, List<String> references)
      throws IOException {
    String text = null;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      if (key.equals("constant_value") && token == JsonToken.VALUE_STRING) {
        text = parser.getText();
      } else if (key.equals("references") && token == JsonToken.START_ARRAY) {
        references.addAll(readReferences(parser));
      } else {
        parser.skipChildren();
      }
    }
    return text;
  }
}
