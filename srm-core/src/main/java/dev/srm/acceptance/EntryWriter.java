package dev.srm.acceptance;

import dev.srm.checklist.Acceptance;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import dev.srm.tree.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds entries to files of attestations or waivers as a person would: at the end, without touching
 * what is there. Whoever calls it reads the result again before anything is written.
 */
public final class EntryWriter {

  private static final Pattern BEFORE_ITEM = Pattern.compile("( *)-( +)");
  private static final Pattern EMPTY_LIST = Pattern.compile("\\[[ \\t]*\\]");
  private static final int USUAL_INDENT = 2;

  private final Acceptance.Kind kind;
  private final String name;

  /**
   * Makes a writer.
   *
   * @param kind what the entries of the file say
   * @param name the name of the file for messages
   */
  public EntryWriter(Acceptance.Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /**
   * Returns the text of the file with one entry more.
   *
   * @param text the text of the file; null when there is none
   * @param fields the keys and texts of the entry
   * @throws InputException when it does not see where the entry would go
   */
  public String append(@Nullable String text, Map<String, String> fields) throws InputException {
    String start = text == null ? header() : text;
    Place place = place(start);
    String ending = start.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder file = new StringBuilder(place.text());
    if (file.length() > 0 && file.charAt(file.length() - 1) != '\n') {
      file.append(ending);
    }
    if (place.needsKey()) {
      file.append(AcceptanceReader.listKey(kind)).append(':').append(ending);
    } else if (place.after() != null && text != null) {
      file.append(ending);
    }
    String dash = " ".repeat(place.indent()) + "-" + " ".repeat(place.gap());
    String before = dash;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      file.append(before).append(field.getKey()).append(": ");
      file.append(YamlText.of(field.getValue())).append(ending);
      before = " ".repeat(dash.length());
    }
    return file.toString();
  }

  /**
   * Where an entry goes.
   *
   * @param text the text before it
   * @param needsKey whether the key of the list is still missing
   * @param after the last entry there is; null for none
   * @param indent how many spaces stand before the dash
   * @param gap how many stand after it
   */
  private record Place(
      String text, boolean needsKey, @Nullable SourceLocation after, int indent, int gap) {}

  private Place place(String text) throws InputException {
    TreeNode root = tree(text);
    Member member = root instanceof Mapping map ? map.members().get(listKey()) : null;
    if (member == null) {
      return new Place(text, true, null, USUAL_INDENT, 1);
    }
    if (member.value() instanceof Sequence list) {
      return list.items().isEmpty() ? inEmptyList(text, list) : afterEntries(text, list.items());
    }
    if (member.value() instanceof Scalar) {
      return new Place(text, false, null, USUAL_INDENT, 1);
    }
    throw unclear(member.value().at());
  }

  private static Place inEmptyList(String text, Sequence list) {
    int offset = offset(text, list.at());
    String rest = EMPTY_LIST.matcher(text.substring(offset)).replaceFirst("");
    String before = text.substring(0, offset).stripTrailing();
    return new Place(before + rest, false, null, USUAL_INDENT, 1);
  }

  private Place afterEntries(String text, List<TreeNode> entries) throws InputException {
    SourceLocation last = entries.get(entries.size() - 1).at();
    int offset = offset(text, last);
    String before = text.substring(offset - last.column() + 1, offset);
    var item = BEFORE_ITEM.matcher(before);
    if (!item.matches()) {
      throw unclear(last);
    }
    return new Place(text, false, last, item.group(1).length(), item.group(2).length());
  }

  private InputException unclear(SourceLocation at) {
    return InputException.unreadable(
        at + ": the list is not written with one \"- \" an entry; add the entry by hand");
  }

  private TreeNode tree(String text) throws InputException {
    try {
      return YamlTree.read(name, text);
    } catch (RefusedFileException refused) {
      throw InputException.unreadable(refused.problems().get(0).toString(), refused);
    }
  }

  private static int offset(String text, SourceLocation at) {
    int offset = 0;
    for (int line = 1; line < at.line(); line++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return offset + at.column() - 1;
  }

  private String listKey() {
    return AcceptanceReader.listKey(kind);
  }

  private String header() {
    String about =
        kind == Acceptance.Kind.ATTESTATION
            ? "What we do, although no attribute can show it."
            : "What we accept not doing, for a time.";
    return "# yaml-language-server: $schema="
        + schemaFile(kind)
        + "\n# "
        + about
        + " Reviewed like code; srm "
        + (kind == Acceptance.Kind.ATTESTATION ? "attest" : "waive")
        + " adds entries.\n";
  }

  /** Returns the name of the JSON Schema that editors find beside a new file. */
  public static String schemaFile(Acceptance.Kind kind) {
    return AcceptanceReader.listKey(kind) + ".schema.json";
  }
}
