package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hash with which SAM tells domains and zones apart in logical ids: the same domain of two APIs
 * is one resource.
 */
final class ContentHash {

  private static final int LENGTH = 10;

  private ContentHash() {}

  static String of(Node node) {
    try {
      byte[] json = json(node).getBytes(StandardCharsets.US_ASCII);
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(json);
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }

  /** Text is hashed as it is, anything else as compact JSON with sorted keys. */
  private static String json(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : element(node);
  }

  private static String element(Node node) {
    if (node instanceof Mapping mapping) {
      return new TreeMap<>(mapping.entries())
          .entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ":" + element(entry.getValue().value()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(ContentHash::element)
          .collect(Collectors.joining(",", "[", "]"));
    }
    Scalar scalar = (Scalar) node;
    return scalar.kind() == Node.ScalarKind.STRING ? quoted(scalar.text()) : scalar.text();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
