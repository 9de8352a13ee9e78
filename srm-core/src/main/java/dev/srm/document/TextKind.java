package dev.srm.document;

import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that is no JSON apart: CloudFormation YAML, and what people pass by mistake. */
final class TextKind {

  private static final Set<String> OF_TEMPLATE = Set.of("AWSTemplateFormatVersion", "Resources");

  /** A key of the outermost mapping of block style YAML, which is not indented. */
  private static final Pattern TOP_LEVEL_KEY =
      Pattern.compile("([\"']?)([A-Za-z0-9_.-]{1,64})\\1\\s*:(\\s.*)?");

  private static final Pattern START_OF_YAML = Pattern.compile("(---|- |%YAML).*");

  private static final Pattern HCL_BLOCK =
      Pattern.compile(
          "(terraform|locals|moved|import|removed"
              + "|(provider|module|variable|output|check)\\s+\"[^\"]*\""
              + "|(resource|data|ephemeral)\\s+\"[^\"]*\"\\s+\"[^\"]*\")\\s*\\{.*");

  /** What terraform plan writes above a change: {@code # aws_s3_bucket.b will be created}. */
  private static final Pattern PLANNED_CHANGE =
      Pattern.compile("\\s*# \\S+\\.\\S+ (will be|must be|has changed|is tainted).*");

  /** What terraform show writes above a block of the state: {@code # aws_s3_bucket.b:}. */
  private static final Pattern SHOWN_ADDRESS = Pattern.compile("# \\S+\\.\\S+:");

  private static final List<String> HUMAN_SENTENCES =
      List.of(
          "used the selected providers to generate",
          "will perform the following actions",
          "actions are indicated with",
          "An execution plan has been generated",
          "No changes. Your infrastructure",
          ": Refreshing state...",
          ": Reading...");

  private static final Pattern ANSI_COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private enum Kind {
    NOTHING_YET,
    PERHAPS_FOR_PEOPLE,
    YAML,
    TEMPLATE,
    CONFIGURATION,
    FOR_PEOPLE,
    TEXT
  }

  private TextKind() {}

  /** Returns the format of text that does not begin like JSON, or refuses it. */
  static DocumentFormat of(InputDocument document) throws InputException {
    String name = document.name();
    return switch (look(document)) {
      case TEMPLATE -> DocumentFormat.CLOUDFORMATION_TEMPLATE;
      case YAML -> throw InputAdvice.unsupported(name, "YAML");
      case CONFIGURATION -> throw InputAdvice.configuration(name);
      case FOR_PEOPLE -> throw InputAdvice.outputForPeople(name);
      case NOTHING_YET, PERHAPS_FOR_PEOPLE -> throw InputAdvice.empty(name);
      case TEXT -> throw InputAdvice.plainText(name);
    };
  }

  private static Kind look(InputDocument document) throws InputException {
    try (Reader text = document.undigestedText()) {
      Lines lines = new Lines(text);
      Kind kind = Kind.NOTHING_YET;
      String line = lines.next();
      while (line != null && !decided(kind)) {
        kind = after(kind, ANSI_COLOUR.matcher(line).replaceAll(""));
        line = lines.next();
      }
      return kind;
    } catch (IOException e) {
      throw InputAdvice.unreadable(document.name(), e);
    }
  }

  private static boolean decided(Kind kind) {
    return kind == Kind.TEMPLATE || kind == Kind.CONFIGURATION || kind == Kind.FOR_PEOPLE;
  }

  /** Whichever sign comes first decides: configuration may hold a template in a heredoc. */
  private static Kind after(Kind before, String line) {
    if (HUMAN_SENTENCES.stream().anyMatch(line::contains)
        || PLANNED_CHANGE.matcher(line).matches()) {
      return Kind.FOR_PEOPLE;
    }
    if (HCL_BLOCK.matcher(line).matches()) {
      return before == Kind.PERHAPS_FOR_PEOPLE ? Kind.FOR_PEOPLE : Kind.CONFIGURATION;
    }
    Matcher key = TOP_LEVEL_KEY.matcher(line);
    if (key.matches() && OF_TEMPLATE.contains(key.group(2))) {
      return Kind.TEMPLATE;
    }
    if (before == Kind.YAML || before == Kind.TEXT || line.isBlank()) {
      return before;
    }
    if (line.startsWith("#")) {
      return SHOWN_ADDRESS.matcher(line).matches() ? Kind.PERHAPS_FOR_PEOPLE : before;
    }
    boolean yaml = key.matches() || START_OF_YAML.matcher(line).matches();
    return yaml ? Kind.YAML : Kind.TEXT;
  }
}
