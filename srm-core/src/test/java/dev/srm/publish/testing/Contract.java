package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A published description that JSON is held against. */
final class Contract {

  private static final String LOCATION = "https://contract.test/description.json";

  private final JsonSchemaFactory factory;
  private final String text;

  private Contract(JsonSchemaFactory factory, String text) {
    this.factory = factory;
    this.text = text;
  }

  /** Loads an OpenAPI 3.0 description. */
  static Contract openApi(String resource) {
    String text = load(resource);
    return new Contract(
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, text)))),
        text);
  }

  /** Loads a JSON Schema with definitions. */
  static Contract schema(String resource) {
    String text = load(resource);
    return new Contract(
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, text)))),
        text);
  }

  /** Returns the description itself. */
  JsonNode tree() {
    return Reply.parsed(text);
  }

  /** Returns what of a JSON is not as the schema at a pointer wants it. */
  List<String> violations(String pointer, JsonNode json) {
    SchemaLocation location = SchemaLocation.of(LOCATION + "#" + pointer);
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return factory.getSchema(location, config).validate(json).stream()
        .map(message -> pointer + ": " + message.getMessage())
        .toList();
  }

  static String load(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream("/publish/" + resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
