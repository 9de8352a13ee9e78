package dev.srm.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * The code quality report of GitLab, whose merge requests show what a change adds to it and takes
 * away. An item keeps its fingerprint as long as it keeps its id; GitLab wants a file and a line
 * for each, so that an item without a place in the source has the input's name and line 1.
 */
final class CodeQualityRenderer implements ChecklistRenderer {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // a report cut off must not look whole
          .characterEscapes(new JsonEscapes())
          .build();

  /** One element a line. */
  private static final class Lines extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      json.writeRaw('\n');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      json.writeRaw(values > 0 ? "\n]" : "]");
    }
  }

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    TextNames names = new TextNames(new ChecklistView(checklist), RenderOptions.DEFAULT);
    String input = checklist.inputs().isEmpty() ? "input" : checklist.inputs().get(0).name();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new Lines());
      json.writeStartArray();
      for (ChecklistItem item : checklist.items()) {
        if (isOpen(item)) {
          int copy = seen.merge(item.id(), 1, Integer::sum);
          write(json, item, copy == 1 ? item.id() : item.id() + "-" + copy, names, input);
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static boolean isOpen(ChecklistItem item) {
    boolean open =
        item.status() == ItemStatus.UNSATISFIED || item.status() == ItemStatus.UNDETERMINED;
    return open && item.delta() != Delta.REMOVED;
  }

  private static void write(
      JsonGenerator json, ChecklistItem item, String fingerprint, TextNames names, String input)
      throws IOException {
    SourceLocation location = item.location();
    json.writeStartObject();
    json.writeStringField("description", description(item, names));
    json.writeStringField("check_name", "srm/" + item.responsibility().id());
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity(item));
    json.writeObjectFieldStart("location");
    String document = item.input() == null ? input : item.input();
    json.writeStringField("path", path(location == null ? document : location.file()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", location == null ? 1 : Math.max(1, location.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String description(ChecklistItem item, TextNames names) {
    String open = item.status() == ItemStatus.UNDETERMINED ? "decided at apply: " : "";
    String title = TerminalText.of(item.responsibility().title());
    return title + ": " + names.of(item) + ": " + open + TerminalText.of(item.reason());
  }

  private static String severity(ChecklistItem item) {
    Severity severity = item.responsibility().severity();
    if (item.status() == ItemStatus.UNDETERMINED) {
      return "info";
    }
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
    };
  }

  /** GitLab takes paths from the root of the repository, without a dot before them. */
  private static String path(String file) {
    String path = TerminalText.of(file.replace('\\', '/'));
    return path.startsWith("./") ? path.substring(2) : path;
  }
}
