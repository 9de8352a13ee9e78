package dev.srm.acceptance;

import dev.srm.acceptance.AcceptanceEntry.Target;
import dev.srm.catalog.Catalog;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Glob;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import dev.srm.tree.Fields;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.TreeNode;
import dev.srm.tree.YamlTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of attestations and waivers, strictly: what somebody has written and srm does not
 * understand must not be passed over, for it may be the half of it that limits the other.
 */
public final class AcceptanceReader {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_PATTERN = 1000;

  private final KnownResponsibilities known;
  private final LocalDate today;

  /**
   * Makes a reader.
   *
   * @param catalog what responsibilities there are
   * @param today what day it is
   */
  public AcceptanceReader(Catalog catalog, LocalDate today) {
    this.known = new KnownResponsibilities(catalog);
    this.today = today;
  }

  /** Returns the key of the list that a file of a kind holds. */
  public static String listKey(Acceptance.Kind kind) {
    return kind.id() + "s";
  }

  /**
   * Reads the text of a file.
   *
   * @param kind what the entries say
   * @param name the name of the file for messages
   * @param text its text
   * @throws InputException with the first problem and its place, when there is any
   */
  public List<AcceptanceEntry> read(Acceptance.Kind kind, String name, String text)
      throws InputException {
    try {
      Problems problems = new Problems();
      List<AcceptanceEntry> entries = entries(kind, YamlTree.read(name, text), problems);
      problems.throwIfAny();
      return entries;
    } catch (RefusedFileException refused) {
      throw InputException.unreadable(firstOf(refused.problems()), refused);
    }
  }

  /**
   * Returns what is wrong with an entry that stands in no file yet, or null.
   *
   * @param kind what it says
   * @param text the text of a file that holds nothing else
   */
  public @Nullable String problemOf(Acceptance.Kind kind, String text) {
    try {
      Problems problems = new Problems();
      entries(kind, YamlTree.read(kind.id(), text), problems);
      problems.throwIfAny();
      return null;
    } catch (RefusedFileException refused) {
      return refused.problems().get(0).message();
    }
  }

  private static String firstOf(List<FileProblem> problems) {
    int more = problems.size() - 1;
    return problems.get(0) + (more == 0 ? "" : " (and " + more + " more to put right)");
  }

  private List<AcceptanceEntry> entries(Acceptance.Kind kind, TreeNode root, Problems problems) {
    if (isNothing(root)) {
      return List.of();
    }
    Fields file = Fields.of(root, "the file", problems);
    TreeNode list = file.optional(listKey(kind));
    List<AcceptanceEntry> entries = new ArrayList<>();
    if (list != null && !isNothing(list)) {
      for (TreeNode node : file.items(listKey(kind))) {
        if (node instanceof TreeNode.Mapping) {
          entries.add(entry(kind, Fields.of(node, article(kind), problems), problems));
        } else {
          problems.add(node.at(), article(kind) + " must be a map");
        }
      }
    }
    file.finish();
    return entries;
  }

  private static String article(Acceptance.Kind kind) {
    return (kind == Acceptance.Kind.ATTESTATION ? "an " : "a ") + kind.id();
  }

  private static boolean isNothing(TreeNode node) {
    return node instanceof TreeNode.Scalar scalar && scalar.value().equals(Value.NULL);
  }

  private AcceptanceEntry entry(Acceptance.Kind kind, Fields fields, Problems problems) {
    EntryFields entry = new EntryFields(fields, problems);
    String responsibility = entry.text("responsibility", LONGEST_NAME);
    if (!responsibility.isEmpty()) {
      known.check(responsibility, fields.at("responsibility"), problems);
    }
    Glob resource = new Glob(entry.text("resource", LONGEST_PATTERN));
    String input = entry.optionalText("input", LONGEST_PATTERN);
    String owner = entry.text("owner", LONGEST_NAME);
    String reason = entry.text("reason", LONGEST_REASON);
    String evidence = entry.link("evidence");
    EntryFields.Term term = entry.term(today);
    String ticket = entry.optionalText("ticket", LONGEST_NAME);
    String approvedBy = approver(entry, owner);
    fields.finish();
    return new AcceptanceEntry(
        kind,
        new Target(responsibility, resource, input == null ? null : new Glob(input)),
        new Acceptance.Terms(
            owner, reason, evidence, term.date(), term.expires(), ticket, approvedBy),
        fields.at());
  }

  private static @Nullable String approver(EntryFields entry, String owner) {
    String approver = entry.optionalText("approvedBy", LONGEST_NAME);
    if (approver != null && approver.equalsIgnoreCase(owner)) {
      entry.refuse("approvedBy", "\"approvedBy\" must be somebody else than the owner");
    }
    return approver;
  }
}
