package dev.srm.publish.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON object that a request sends; immutable. */
public final class JsonBody {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> entries;

  private JsonBody(Map<String, Object> entries) {
    this.entries = entries;
  }

  /** Returns an object with nothing in it. */
  public static JsonBody empty() {
    return new JsonBody(Map.of());
  }

  /** Returns an object of one text. */
  public static JsonBody of(String key, String value) {
    return empty().with(key, value);
  }

  /** Returns this object with one more text. */
  public JsonBody with(String key, String value) {
    return and(key, value);
  }

  /** Returns this object with one more number. */
  public JsonBody with(String key, long value) {
    return and(key, value);
  }

  /** Returns this object with one more object. */
  public JsonBody with(String key, JsonBody value) {
    return and(key, value);
  }

  /** Returns this object with a list of objects. */
  public JsonBody with(String key, List<JsonBody> values) {
    return and(key, List.copyOf(values));
  }

  private JsonBody and(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return new JsonBody(more);
  }

  /** Returns it as JSON. */
  String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(this, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof JsonBody object) {
      out.writeStartObject();
      for (Map.Entry<String, Object> entry : object.entries.entrySet()) {
        out.writeFieldName(entry.getKey());
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else {
      out.writeString((String) value);
    }
  }

  /** Shows nothing of the text that a comment holds. */
  @Override
  public String toString() {
    return "JsonBody" + entries.keySet();
  }
}
