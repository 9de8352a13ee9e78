package dev.srm.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.render.Ticks;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a comment remembers for the next run, out of sight of its readers.
 *
 * @param run grows with newer runs of the same CI; 0 when the run cannot tell
 * @param ticks the ticks of items that have no box in the comment, and all that were cleared
 * @param truncated whether the comment leaves out what it has no room for
 */
record CommentState(long run, Ticks ticks, boolean truncated) {

  /** What a comment without a readable state remembers. */
  static final CommentState NONE = new CommentState(0, Ticks.NONE, false);

  private static final JsonFactory JSON = new JsonFactory();
  private static final int VERSION = 1;

  /** Beyond these a comment forgets, so that its memory does not crowd out its text. */
  private static final int MOST_TICKS = 200;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  /** Returns the state as it stands in a comment: letters, digits, plus and slash. */
  String encode() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("v", VERSION);
      json.writeNumberField("run", run);
      json.writeBooleanField("truncated", truncated);
      json.writeObjectFieldStart("ticks");
      int written = 0;
      for (Map.Entry<String, String> tick : new TreeMap<>(ticks.ticked()).entrySet()) {
        if (written++ < MOST_TICKS) {
          json.writeStringField(tick.getKey(), tick.getValue());
        }
      }
      json.writeEndObject();
      json.writeArrayFieldStart("cleared");
      for (String id : new TreeSet<>(ticks.cleared()).stream().limit(MOST_TICKS).toList()) {
        json.writeString(id);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail to be written", impossible);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(text.toString().getBytes(UTF_8));
  }

  /** Returns the state that a comment holds; an empty one for what no srm has written. */
  static CommentState decode(String encoded) {
    try (JsonParser json = JSON.createParser(Base64.getDecoder().decode(encoded))) {
      return read(json);
    } catch (IOException | IllegalArgumentException notOurs) {
      return NONE;
    }
  }

  private static CommentState read(JsonParser json) throws IOException {
    long run = 0;
    boolean truncated = false;
    Map<String, String> ticked = new TreeMap<>();
    Set<String> cleared = new TreeSet<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return NONE;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "run" -> run = Math.max(0, json.getValueAsLong());
        case "truncated" -> truncated = json.getValueAsBoolean();
        case "ticks" -> readTicks(json, ticked);
        case "cleared" -> readCleared(json, cleared);
        default -> json.skipChildren();
      }
    }
    return new CommentState(run, new Ticks(ticked, cleared), truncated);
  }

  private static void readTicks(JsonParser json, Map<String, String> ticked) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String id = json.currentName();
      json.nextToken();
      String fingerprint = json.getValueAsString("");
      if (ID.matcher(id).matches() && ID.matcher(fingerprint).matches()) {
        ticked.put(id, fingerprint);
      }
    }
  }

  private static void readCleared(JsonParser json, Set<String> cleared) throws IOException {
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      if (ID.matcher(json.getText()).matches()) {
        cleared.add(json.getText());
      }
    }
  }
}
