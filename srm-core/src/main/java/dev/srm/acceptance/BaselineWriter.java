package dev.srm.acceptance;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.srm.acceptance.Baseline.Frozen;

/** Writes a baseline, one item a line, so that a review shows what came and what went. */
public final class BaselineWriter {

  private static final String SCHEMA = "urn:dev.srm:baseline:1";

  private BaselineWriter() {}

  /** Returns the text of the file. */
  public static String write(Baseline baseline) {
    StringBuilder json = new StringBuilder("{\n");
    json.append("  \"$schema\": \"").append(SCHEMA).append("\",\n");
    json.append("  \"schemaVersion\": \"").append(BaselineReader.SCHEMA_VERSION).append("\",\n");
    json.append("  \"items\": [");
    String separator = "\n";
    for (Frozen item : baseline.items()) {
      json.append(separator).append("    {");
      append(json, "id", item.id());
      append(json.append(", "), "input", item.input());
      append(json.append(", "), "responsibility", item.responsibility());
      append(json.append(", "), "resource", item.resource());
      json.append('}');
      separator = ",\n";
    }
    return json.append(baseline.items().isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  private static void append(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\": \"");
    int start = json.length();
    JsonStringEncoder.getInstance().quoteAsString(value, json);
    spellOut(json, start);
    json.append('"');
  }

  /** A reviewer must see what is there: no direction mark may stand in for something else. */
  private static void spellOut(StringBuilder json, int start) {
    for (int i = start; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c > '~') {
        json.replace(i, i + 1, "\\u" + Integer.toHexString(0x10000 | c).substring(1));
      }
    }
  }
}
