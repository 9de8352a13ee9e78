package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.json.JsonValues;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Value;
import dev.srm.terraform.Configuration.CallBlock;
import dev.srm.terraform.Configuration.ModuleBlock;
import dev.srm.terraform.Configuration.ProviderBlock;
import dev.srm.terraform.Configuration.ResourceBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code configuration} of a plan. */
final class ConfigurationReader {

  private final AttributeSelection selection;

  ConfigurationReader(AttributeSelection selection) {
    this.selection = selection;
  }

  /** Reads the configuration at the parser's current token. */
  Configuration read(JsonParser parser) throws IOException {
    ModuleBlock root = Configuration.EMPTY.root();
    Map<String, ProviderBlock> providers = new HashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Configuration.EMPTY;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "root_module" -> root = readModule(parser);
        case "provider_config" ->
            forEachEntry(parser, name -> providers.put(name, readProvider(parser)));
        default -> parser.skipChildren();
      }
    }
    return new Configuration(root, providers);
  }

  private ModuleBlock readModule(JsonParser parser) throws IOException {
    Map<String, ResourceBlock> resources = new HashMap<>();
    Map<String, CallBlock> calls = new HashMap<>();
    Map<String, Expression> outputs = new HashMap<>();
    Map<String, Value> containers = new HashMap<>();
    forEachEntry(
        parser,
        key -> {
          switch (key) {
            case "resources" -> readResources(parser, resources);
            case "module_calls" -> forEachEntry(parser, name -> calls.put(name, readCall(parser)));
            case "outputs" -> forEachEntry(parser, name -> outputs.put(name, readOutput(parser)));
            case "variables" ->
                forEachEntry(parser, name -> readVariable(parser, name, containers));
            default -> parser.skipChildren();
          }
        });
    return new ModuleBlock(resources, calls, outputs, containers);
  }

  private static void readVariable(JsonParser parser, String name, Map<String, Value> containers)
      throws IOException {
    forEachEntry(
        parser,
        key -> {
          if (key.equals("default") && parser.currentToken().isStructStart()) {
            containers.put(name, JsonValues.read(parser));
          } else {
            parser.skipChildren();
          }
        });
  }

  private void readResources(JsonParser parser, Map<String, ResourceBlock> resources)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String[] names = {"", "", ""};
      Expression[] parts = {Expression.EMPTY, null};
      forEachField(
          parser,
          key -> {
            switch (key) {
              case "address" -> names[0] = parser.getText();
              case "type" -> names[1] = parser.getText();
              case "provider_config_key" -> names[2] = parser.getText();
              case "expressions" -> parts[0] = readArguments(parser, names[1]);
              case "for_each_expression", "count_expression" ->
                  parts[1] = ExpressionReader.readWithConstants(parser);
              default -> parser.skipChildren();
            }
          });
      resources.put(names[0], new ResourceBlock(names[2], parts[0], asArgument(parts[1])));
    }
  }

  private Expression readArguments(JsonParser parser, String type) throws IOException {
    Map<String, Expression> parts = new HashMap<>();
    forEachEntry(
        parser,
        key -> {
          if (type.isEmpty() || selection.keeps(type, key)) {
            parts.put(key, ExpressionReader.read(parser));
          } else {
            parser.skipChildren();
          }
        });
    return new Expression.Block(parts);
  }

  private CallBlock readCall(JsonParser parser) throws IOException {
    Expression[] parts = {Expression.EMPTY, null};
    ModuleBlock[] module = {Configuration.EMPTY.root()};
    forEachField(
        parser,
        key -> {
          switch (key) {
            case "expressions" -> parts[0] = ExpressionReader.readWithConstants(parser);
            case "for_each_expression", "count_expression" ->
                parts[1] = ExpressionReader.readWithConstants(parser);
            case "module" -> module[0] = readModule(parser);
            default -> parser.skipChildren();
          }
        });
    Expression.Block arguments =
        parts[0] instanceof Expression.Block block ? block : Expression.EMPTY;
    return new CallBlock(arguments, asArgument(parts[1]), module[0]);
  }

  private static Expression readOutput(JsonParser parser) throws IOException {
    Expression[] expression = {Expression.EMPTY};
    forEachEntry(
        parser,
        key -> {
          if (key.equals("expression")) {
            expression[0] = ExpressionReader.read(parser);
          } else {
            parser.skipChildren();
          }
        });
    return expression[0];
  }

  private static ProviderBlock readProvider(JsonParser parser) throws IOException {
    String[] texts = {"", null};
    List<String> references = new ArrayList<>();
    forEachField(
        parser,
        key -> {
          if (key.equals("name")) {
            texts[0] = parser.getText();
          } else if (key.equals("expressions")) {
            texts[1] = readRegion(parser, references);
          } else {
            parser.skipChildren();
          }
        });
    return new ProviderBlock(texts[0], texts[1], List.copyOf(references));
  }

  private static @Nullable String readRegion(JsonParser parser, List<String> references)
      throws IOException {
    String[] region = {null};
    forEachEntry(
        parser,
        key -> {
          if (key.equals("region")) {
            region[0] = ExpressionReader.readConstantText(parser, references);
          } else {
            parser.skipChildren();
          }
        });
    return region[0];
  }

  private static Expression.@Nullable Argument asArgument(@Nullable Expression expression) {
    return expression instanceof Expression.Argument argument ? argument : null;
  }

  /** Something done for each field, with the parser at the field's value. */
  @FunctionalInterface
  private interface FieldReader {
    void read(String key) throws IOException;
  }

  private static void forEachEntry(JsonParser parser, FieldReader reader) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      forEachField(parser, reader);
    } else {
      parser.skipChildren();
    }
  }

  private static void forEachField(JsonParser parser, FieldReader reader) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      reader.read(key);
    }
  }
}
