package dev.srm.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.srm.diagnostic.InputException;
import java.util.regex.Pattern;

/**
 * Recognises an input document by its content, never by its name, and answers what people pass by
 * mistake with the command that would be right.
 *
 * <p>It decides by the first characters and by the keys of the outermost object, in whatever order
 * these come, in memory that does not grow with the document. Whether the rest of the document
 * holds what its start promises is the reader's business.
 */
public final class DocumentDetector {

  private static final int HEAD = 4096;
  private static final int TAIL = 1024;

  /** The wrapper of setup-terraform prints the command before and workflow commands after. */
  private static final String WRAPPER_START = "[command]";

  private static final Pattern WRAPPER_END = Pattern.compile("\\R::(debug|set-output|error)\\b");

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final String ZIP = "PK\u0003\u0004";

  private DocumentDetector() {}

  /**
   * Returns the format of a document.
   *
   * @throws InputException unreadable, with advice, for what was damaged on its way or has to be
   *     made readable first; unsupported for documents of another kind
   */
  public static DocumentFormat detect(InputDocument document) throws InputException {
    String start = startOfText(document);
    if (start.isEmpty()) {
      return TextKind.of(document);
    }
    if (start.startsWith(WRAPPER_START)) {
      throw InputAdvice.wrapperOutput(document.name());
    }
    return switch (start.charAt(0)) {
      case '{' -> ofJsonObject(document);
      case '[' -> throw InputAdvice.unsupported(document.name(), "JSON");
      default -> TextKind.of(document);
    };
  }

  /**
   * Refuses what can be no input of any format: nothing, an archive, bytes that are no text. For
   * documents whose format the user has named.
   */
  public static void requireText(InputDocument document) throws InputException {
    startOfText(document);
  }

  private static DocumentFormat ofJsonObject(InputDocument document) throws InputException {
    String end = new String(document.tail(TAIL), document.encoding().charset());
    if (WRAPPER_END.matcher(end).find()) {
      throw InputAdvice.wrapperOutput(document.name());
    }
    return JsonKind.of(document);
  }

  /** Returns the first characters after white space; empty when the head is nothing but that. */
  private static String startOfText(InputDocument document) throws InputException {
    byte[] head = document.head(HEAD);
    if (head.length == 0) {
      throw InputAdvice.empty(document.name());
    }
    refuseArchive(document.name(), head);
    TextEncoding encoding = TextEncoding.of(head);
    String start =
        new String(
            head, encoding.markLength(), head.length - encoding.markLength(), encoding.charset());
    if (start.indexOf('\0') >= 0) {
      throw InputAdvice.refused(
          document.name(), "is not a text file. " + InputAdvice.WHAT_SRM_READS);
    }
    return start.strip();
  }

  private static void refuseArchive(String name, byte[] head) throws InputException {
    String bytes = new String(head, ISO_8859_1);
    if (bytes.startsWith(ZIP)) {
      throw bytes.contains("tfplan")
          ? InputAdvice.binaryPlan(name)
          : InputAdvice.refused(name, "is a zip archive. Name the document inside it.");
    }
    if (head.length >= 2 && head[0] == GZIP[0] && head[1] == GZIP[1]) {
      throw InputAdvice.refused(name, "is compressed. Unpack it first: gunzip " + name);
    }
  }
}
