package dev.srm.cloudformation.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.io.Reader;

/**
 * Parses the text of a template, YAML or JSON, into nodes. What could hide content or exhaust
 * memory is refused: keys that come twice, deep nesting, aliases that multiply.
 */
public final class TemplateParser {

  /** Sixteen times what CloudFormation accepts. */
  private static final int LONGEST_TEXT = 16 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  private TemplateParser() {}

  /**
   * Parses a template.
   *
   * @param name the name of the file, for places and messages
   * @param source the decoded text; it is read to its end and not closed
   * @throws InputException when the text is no YAML or JSON, or unsafe
   */
  public static Node parse(String name, Reader source) throws InputException {
    String text = readAll(name, source);
    if (text.isBlank()) {
      throw InputException.unreadable(name + ": the file is empty; name a template");
    }
    return looksLikeJson(text) ? parseJson(name, text) : YamlTemplate.parse(name, text);
  }

  /**
   * JSON is nearly YAML, but not where tabs, long keys and {@code \/} are concerned; YAML in
   * braces, with comments or trailing commas, is no JSON.
   */
  private static Node parseJson(String name, String text) throws InputException {
    try {
      return JsonTemplate.parse(name, text);
    } catch (JsonProcessingException notJson) {
      try {
        return YamlTemplate.parse(name, text);
      } catch (InputException notYaml) {
        throw JsonTemplate.refusal(name, notJson);
      }
    }
  }

  private static boolean looksLikeJson(String text) {
    int first = 0;
    while (Character.isWhitespace(text.charAt(first)) || text.charAt(first) == '\uFEFF') {
      first++;
      if (first == text.length()) {
        return false;
      }
    }
    return text.charAt(first) == '{' || text.charAt(first) == '[';
  }

  private static String readAll(String name, Reader source) throws InputException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    try {
      for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
        text.append(buffer, 0, count);
        if (text.length() > LONGEST_TEXT) {
          throw InputException.unreadable(
              name + ": the file is far larger than a template can be (1 MB); name a template");
        }
      }
    } catch (IOException failure) {
      throw InputException.unreadable(
          name + ": the file cannot be read to its end; check the disk and the encoding", failure);
    }
    return text.toString();
  }
}
