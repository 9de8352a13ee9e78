package dev.srm.catalogfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree as compact JSON and reads it back; what is read is as trusted as the jar it is in.
 */
final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTree() {}

  static String write(TreeNode tree) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(tree, generator);
    }
    return text.toString();
  }

  /**
   * Reads a tree.
   *
   * @param name the name of the file, the place of all its nodes
   * @throws IOException if it cannot be read or is no JSON
   */
  static TreeNode read(String name, InputStream content) throws IOException {
    try (JsonParser parser = FACTORY.createParser(content)) {
      parser.nextToken();
      return read(parser, new SourceLocation(name, 1, 1));
    }
  }

  private static void write(TreeNode node, JsonGenerator generator) throws IOException {
    if (node instanceof Scalar scalar) {
      write(scalar.value(), generator);
    } else if (node instanceof Sequence sequence) {
      generator.writeStartArray();
      for (TreeNode item : sequence.items()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else if (node instanceof Mapping mapping) {
      generator.writeStartObject();
      for (Map.Entry<String, Member> member : mapping.members().entrySet()) {
        generator.writeFieldName(member.getKey());
        write(member.getValue().value(), generator);
      }
      generator.writeEndObject();
    }
  }

  private static void write(Value value, JsonGenerator generator) throws IOException {
    if (value instanceof Value.Text text) {
      generator.writeString(text.value());
    } else if (value instanceof Value.Num number) {
      generator.writeNumber(number.value());
    } else if (value instanceof Value.Bool bool) {
      generator.writeBoolean(bool.value());
    } else {
      generator.writeNull();
    }
  }

  private static TreeNode read(JsonParser parser, SourceLocation at) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "no content");
    }
    return switch (token) {
      case START_OBJECT -> new Mapping(members(parser, at), at);
      case START_ARRAY -> new Sequence(items(parser, at), at);
      case VALUE_STRING -> new Scalar(Value.text(parser.getText()), at);
      case VALUE_TRUE -> new Scalar(Value.bool(true), at);
      case VALUE_FALSE -> new Scalar(Value.bool(false), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(Value.written(parser.getText()), at);
      default -> new Scalar(Value.NULL, at);
    };
  }

  private static Map<String, Member> members(JsonParser parser, SourceLocation at)
      throws IOException {
    Map<String, Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, new Member(at, read(parser, at)));
    }
    return members;
  }

  private static List<TreeNode> items(JsonParser parser, SourceLocation at) throws IOException {
    List<TreeNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, at));
    }
    return items;
  }
}
