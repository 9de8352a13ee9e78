package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.srm.tree.FileProblem;
import dev.srm.tree.TreeNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A service file is what the JSON Schema tells editors that it is. */
final class SchemaRule implements ContractRule {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonSchema schema;

  /**
   * Loads the schema.
   *
   * @param folder the catalog's folder
   */
  SchemaRule(Path folder) {
    try {
      String text = Files.readString(folder.resolve("service.schema.json"));
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    return schema.validate(json(service.tree())).stream()
        .map(message -> new FileProblem(service.tree().at(), message.getMessage()))
        .toList();
  }

  private static JsonNode json(TreeNode tree) {
    try {
      return MAPPER.readTree(JsonTree.write(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
