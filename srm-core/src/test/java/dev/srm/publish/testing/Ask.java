package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a loopback platform received it.
 *
 * @param method the HTTP method
 * @param path the path as it was sent, with its escapes
 * @param query the parameters, decoded
 * @param headers the headers by their names in lower case
 * @param body the JSON, or a missing node
 */
public record Ask(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body) {

  /** Returns a header, or an empty text. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Returns a parameter as a number, or a default. */
  public int number(String key, int otherwise) {
    return Integer.parseInt(query.getOrDefault(key, String.valueOf(otherwise)));
  }

  /** Returns a segment of the path, still escaped; negative ones count from the end. */
  public String segment(int index) {
    String[] segments = path.substring(1).split("/", -1);
    return segments[index < 0 ? segments.length + index : index];
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
