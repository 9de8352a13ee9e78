package dev.srm.cloudformation.changeset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.srm.json.JsonValues;
import dev.srm.resource.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change set shows of a resource at one point in time: {@code BeforeContext} or {@code
 * AfterContext}, a JSON text of Properties and resource attributes. Without property values there
 * is none; a large one may have been cut off.
 *
 * @param attributes what is shown, as it is written; resource attributes have a {@code $} in front
 * @param extent how much of the resource that is
 */
public record Context(Map<String, Value> attributes, Extent extent) {

  /** A key that comes twice would hide something: what follows it counts as cut off. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Shows nothing at all. */
  static final Context NOTHING = new Context(Map.of(), Extent.NONE);

  /** How much a context shows. */
  public enum Extent {
    /** All that is set. */
    WHOLE,
    /** What comes before the place where it was cut off. */
    CUT_OFF,
    /** Nothing. */
    NONE
  }

  /** Reads a context; null gives one that shows nothing. */
  static Context of(@Nullable String json) {
    if (json == null) {
      return NOTHING;
    }
    Map<String, Value> shown = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      boolean whole = parser.nextToken() == JsonToken.START_OBJECT;
      while (whole && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("Properties")) {
          readProperties(parser, shown);
        } else {
          shown.put("$" + name, JsonValues.read(parser));
        }
      }
      whole &= parser.nextToken() == null;
      return new Context(shown, whole ? Extent.WHOLE : Extent.CUT_OFF);
    } catch (IOException cutOff) {
      return new Context(shown, Extent.CUT_OFF);
    }
  }

  private static void readProperties(JsonParser parser, Map<String, Value> shown)
      throws IOException {
    boolean properties = parser.currentToken() == JsonToken.START_OBJECT;
    while (properties && parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      shown.put(name, JsonValues.read(parser));
    }
  }
}
