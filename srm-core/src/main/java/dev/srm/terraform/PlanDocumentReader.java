package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.document.InputAdvice;
import dev.srm.json.JsonValues;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams a plan or state and keeps what the graph needs, one resource at a time. */
final class PlanDocumentReader {

  private final String name;
  private final ChangeReader changes;
  private final ConfigurationReader configurations;
  private final List<PlannedResource> resources = new ArrayList<>();
  private final List<PlannedResource> priorData = new ArrayList<>();
  private final Set<String> drifted = new HashSet<>();
  private final RefreshedState refreshed = new RefreshedState();
  private Map<String, Value> variables = new HashMap<>();
  private Configuration configuration = Configuration.EMPTY;
  private @Nullable String formatVersion;
  private String terraformVersion = "";
  private boolean complete = true;
  private boolean errored;

  PlanDocumentReader(String name, AttributeSelection selection) {
    this.name = name;
    this.changes = new ChangeReader(selection);
    this.configurations = new ConfigurationReader(selection);
  }

  /** Reads the document; the parser stands before its first token. */
  PlanDocument read(JsonParser parser) throws IOException, InputException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw InputException.unsupported(
          name + ": the file is JSON but no Terraform plan; make one with: terraform show -json");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      readPart(parser, key);
    }
    refuseTrailingText(parser);
    refuseUnusable();
    resources.addAll(refreshed.resources());
    return new PlanDocument(
        terraformVersion, resources, priorData, drifted, variables, configuration, complete);
  }

  private void readPart(JsonParser parser, String key) throws IOException, InputException {
    switch (key) {
      case "format_version" -> {
        require(parser.currentToken() == JsonToken.VALUE_STRING, parser);
        formatVersion = parser.getText();
        refuseUnknownMajor(formatVersion);
      }
      case "terraform_version" -> terraformVersion = parser.getText();
      case "variables" -> variables = readVariables(parser);
      case "resource_changes" -> {
        refreshed.isNotAlone();
        readList(parser, resources::add);
      }
      case "resource_drift" -> readList(parser, this::keepDrift);
      case "prior_state" -> readState(parser, this::keepPriorData);
      case "values" -> readValues(parser, resources::add);
      case "configuration" -> configuration = configurations.read(parser);
      case "errored" -> errored = parser.currentToken() == JsonToken.VALUE_TRUE;
      case "complete" -> complete = parser.currentToken() != JsonToken.VALUE_FALSE;
      default -> parser.skipChildren();
    }
  }

  /** Terraform lists moved resources as drift too, though nothing changed outside. */
  private void keepDrift(PlannedResource resource) {
    if (resource.note().previousAddress() == null && resource.action() != ChangeAction.NO_OP) {
      drifted.add(resource.name().address());
      refreshed.addDrift(resource);
    }
  }

  private void keepPriorData(PlannedResource resource) {
    if (resource.name().mode() == Resource.Mode.DATA) {
      priorData.add(resource);
    } else {
      refreshed.addPresent(resource);
    }
  }

  private void readList(JsonParser parser, Consumer<PlannedResource> sink)
      throws IOException, InputException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    require(parser.currentToken() == JsonToken.START_ARRAY, parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.START_OBJECT, parser);
      PlannedResource resource = changes.read(parser);
      require(!resource.name().address().isEmpty() && !resource.name().type().isEmpty(), parser);
      sink.accept(resource);
    }
  }

  /** What is not shaped like a plan is refused: skipping it would lose resources silently. */
  private void require(boolean shaped, JsonParser parser) throws InputException {
    if (!shaped) {
      JsonLocation place = parser.currentLocation();
      throw InputException.unreadable(
          new SourceLocation(name, place.getLineNr(), place.getColumnNr())
              + ": this is not how Terraform writes a plan here. Make the file again with:"
              + " terraform show -json tfplan > plan.json");
    }
  }

  private void readState(JsonParser parser, Consumer<PlannedResource> sink)
      throws IOException, InputException {
    if (startsObject(parser)) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (key.equals("values")) {
          readValues(parser, sink);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void readValues(JsonParser parser, Consumer<PlannedResource> sink)
      throws IOException, InputException {
    if (startsObject(parser)) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (key.equals("root_module")) {
          readStateModule(parser, sink);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void readStateModule(JsonParser parser, Consumer<PlannedResource> sink)
      throws IOException, InputException {
    if (startsObject(parser)) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "resources" -> readList(parser, sink);
          case "child_modules" -> readChildModules(parser, sink);
          default -> parser.skipChildren();
        }
      }
    }
  }

  private void readChildModules(JsonParser parser, Consumer<PlannedResource> sink)
      throws IOException, InputException {
    require(parser.currentToken() == JsonToken.START_ARRAY, parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readStateModule(parser, sink);
    }
  }

  /** Whether there is an object; null is none, anything else is no plan. */
  private boolean startsObject(JsonParser parser) throws InputException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    require(object || parser.currentToken() == JsonToken.VALUE_NULL, parser);
    return object;
  }

  private static Map<String, Value> readVariables(JsonParser parser) throws IOException {
    Map<String, Value> values = new HashMap<>();
    Value.MapOf all = JsonValues.readObject(parser, any -> true);
    all.entries()
        .forEach(
            (name, variable) -> {
              Value value = variable instanceof Value.MapOf map ? map.get("value") : null;
              values.put(name, value == null ? Value.NULL : value);
            });
    return values;
  }

  private void refuseUnknownMajor(String version) throws InputException {
    if (!version.equals("0")
        && !version.startsWith("0.")
        && !version.equals("1")
        && !version.startsWith("1.")) {
      throw InputException.unreadable(
          name
              + ": plan format "
              + (version.length() > 20 ? "of this file" : version)
              + " is newer than srm knows (0.x and 1.x); update srm,"
              + " or write the plan with a Terraform that makes format 1.x");
    }
  }

  private void refuseTrailingText(JsonParser parser) throws IOException, InputException {
    JsonLocation end = parser.currentLocation();
    if (parser.nextToken() != null) {
      throw InputAdvice.trailing(new SourceLocation(name, end.getLineNr(), end.getColumnNr()));
    }
  }

  private void refuseUnusable() throws InputException {
    if (formatVersion == null) {
      throw InputException.unsupported(
          name
              + " has no format_version, so it is no Terraform plan; make one with:"
              + " terraform show -json tfplan > plan.json");
    }
    if (errored) {
      throw InputAdvice.erroredPlan(name);
    }
  }
}
