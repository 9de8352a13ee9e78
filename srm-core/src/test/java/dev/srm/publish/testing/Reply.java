package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a loopback platform answers.
 *
 * @param status the HTTP status
 * @param headers the headers beside the usual ones
 * @param body the JSON; a missing node for none
 */
public record Reply(int status, Map<String, String> headers, JsonNode body) {

  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Returns an answer of JSON; maps and lists of plain values will do. */
  public static Reply of(int status, Object body) {
    return new Reply(status, Map.of(), MAPPER.valueToTree(body));
  }

  /** Returns an answer without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), MissingNode.getInstance());
  }

  static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns this answer with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
