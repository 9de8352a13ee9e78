package dev.srm.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.diagnostic.InputException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The files of an input that is made of many, as far as they were asked for. */
final class AssemblyParts {

  private final Map<String, InputDocument> asked = new TreeMap<>();

  /** Returns the document that was asked for first under a path, so that it is digested once. */
  InputDocument add(String path, InputDocument document) {
    return asked.computeIfAbsent(path, key -> document);
  }

  /**
   * Returns the digest over the files: that of the list which {@code sha256sum} prints of them,
   * sorted by path.
   *
   * @param name the file that names the others
   * @param sha256 its own digest
   */
  String sha256(String name, String sha256) throws InputException {
    Map<String, String> lines = new TreeMap<>();
    lines.put(name, sha256);
    for (Map.Entry<String, InputDocument> file : asked.entrySet()) {
      lines.put(file.getKey(), file.getValue().sha256());
    }
    StringBuilder list = new StringBuilder();
    lines.forEach((path, digest) -> list.append(digest).append("  ").append(path).append('\n'));
    byte[] bytes = list.toString().getBytes(UTF_8);
    return HexFormat.of().formatHex(DigestingStream.newDigest().digest(bytes));
  }
}
