package dev.srm.render;

import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
import java.util.List;

/** What a comment says in its first lines: what the change does, and how many items are where. */
final class CommentHeadline {

  private static final List<ItemStatus> OPEN =
      List.of(ItemStatus.UNSATISFIED, ItemStatus.UNDETERMINED, ItemStatus.MANUAL);

  private final ChecklistView view;

  CommentHeadline(ChecklistView view) {
    this.view = view;
  }

  /** Whether the comment tells what the change brings from what was there. */
  boolean tellsChanges() {
    return view.tellsChanges();
  }

  /** Whether the change moves no item, so that one line is all there is to say. */
  boolean quiet() {
    int moved =
        view.count(Delta.INTRODUCED)
            + view.count(Delta.REGRESSED)
            + view.count(Delta.RESOLVED)
            + view.count(Delta.REMOVED);
    return moved == 0 && OwnershipMove.of(view.checklist().resources()).isEmpty();
  }

  /** Returns the one line of a change that moves nothing. */
  String quietLine() {
    if (view.countOurs() == 0) {
      return "**Shared responsibility**: nothing here is yours to do";
    }
    return "**Shared responsibility**: this change moves nothing; as before, " + open();
  }

  /** Returns what follows the words "Shared responsibility" in the title. */
  String title() {
    if (view.countOurs() == 0 && view.removed().isEmpty()) {
      return "nothing here is yours to do";
    }
    if (!tellsChanges()) {
      return Words.count(view.countOurs(), "responsibility")
          + (view.countOurs() == 1 ? " becomes yours: " : " become yours: ")
          + open();
    }
    List<String> parts = new ArrayList<>();
    int introduced = view.count(Delta.INTRODUCED);
    if (introduced > 0) {
      parts.add("makes " + Words.count(introduced, "responsibility") + " yours");
    }
    add(parts, "undoes ", Delta.REGRESSED);
    add(parts, "resolves ", Delta.RESOLVED);
    add(parts, "takes away ", Delta.REMOVED);
    return parts.isEmpty() ? "ownership moves" : "this change " + Words.list(parts);
  }

  /** Returns how many items have each status, in words. */
  private String open() {
    List<String> parts = new ArrayList<>();
    for (ItemStatus status : OPEN) {
      int number = view.items(status).size();
      if (number > 0) {
        parts.add(number + " " + Words.status(status, number));
      }
    }
    return parts.isEmpty() ? "nothing is left open" : Words.list(parts);
  }

  /** Returns the table of counts. */
  List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(tellsChanges() ? List.of("", "new or changed here", "in all") : List.of("", "in all"));
    for (ItemStatus status : MarkdownRenderer.ROWS) {
      int all = view.items(status).size();
      if (all > 0 || status.open() || status == ItemStatus.SATISFIED) {
        rows.add(row(status, all));
      }
    }
    return rows;
  }

  private List<String> row(ItemStatus status, int all) {
    String words = Words.status(status, 1);
    List<String> row = new ArrayList<>();
    row.add(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    int here = view.countChanged(status);
    boolean strong = status == ItemStatus.UNSATISFIED;
    if (tellsChanges()) {
      row.add(strong && here > 0 ? "**" + here + "**" : Integer.toString(here));
    }
    row.add(strong && all > 0 && !tellsChanges() ? "**" + all + "**" : Integer.toString(all));
    return row;
  }

  private void add(List<String> parts, String verb, Delta delta) {
    if (view.count(delta) > 0) {
      parts.add(verb + view.count(delta));
    }
  }
}
