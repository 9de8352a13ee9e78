package dev.srm.cloudformation.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.ScalarKind;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Builds nodes from the tokens of a JSON template. */
final class JsonTemplate {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .build();

  private final String name;
  private final JsonParser tokens;
  private final NodeBudget budget = new NodeBudget();

  private JsonTemplate(String name, JsonParser tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  /**
   * Parses a JSON template.
   *
   * @throws JsonProcessingException when the text is no JSON
   * @throws InputException when it is JSON, but unsafe
   */
  static Node parse(String name, String text) throws JsonProcessingException, InputException {
    try (JsonParser tokens = FACTORY.createParser(text)) {
      JsonTemplate template = new JsonTemplate(name, tokens);
      tokens.nextToken();
      Node root = template.node(1);
      if (tokens.nextToken() != null) {
        throw new JsonParseException(tokens, "content after the end");
      }
      return root;
    } catch (JsonProcessingException notJson) {
      throw notJson;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory does not fail", impossible);
    }
  }

  /** Returns the refusal of a text that is neither JSON nor YAML. */
  static InputException refusal(String name, JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    String place = at == null ? name : location(name, at).toString();
    return InputException.unreadable(
        failure instanceof JsonEOFException
            ? place + ": the file ends too early; it was cut off while being written, make it again"
            : place + ": not valid JSON; check commas, quotes and brackets around this place");
  }

  private Node node(int depth) throws IOException, InputException {
    SourceLocation at = location(name, tokens.currentTokenLocation());
    budget.enter(depth, at);
    return switch (tokens.currentToken()) {
      case START_OBJECT -> mapping(depth, at);
      case START_ARRAY -> sequence(depth, at);
      case VALUE_STRING -> Scalar.string(tokens.getText(), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ScalarRules.number(tokens.getText(), at);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(tokens.getText(), ScalarKind.BOOLEAN, at);
      case VALUE_NULL -> new Scalar("null", ScalarKind.NULL, at);
      default -> throw new JsonParseException(tokens, "a value is missing");
    };
  }

  private Sequence sequence(int depth, SourceLocation at) throws IOException, InputException {
    List<Node> items = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Sequence(items, at);
  }

  private Mapping mapping(int depth, SourceLocation at) throws IOException, InputException {
    MappingEntries entries = new MappingEntries(at);
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String key = tokens.currentName();
      SourceLocation keyAt = location(name, tokens.currentTokenLocation());
      budget.add(1, keyAt);
      tokens.nextToken();
      entries.add(key, keyAt, node(depth + 1));
    }
    return entries.toMapping();
  }

  private static SourceLocation location(String name, JsonLocation at) {
    return new SourceLocation(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
