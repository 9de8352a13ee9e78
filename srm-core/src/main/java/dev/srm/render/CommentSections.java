package dev.srm.render;

import dev.srm.catalog.Severity;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The sections of a comment that list items: what the change brings first, the rest folded. */
final class CommentSections {

  /** A list as short as that is read whole. */
  private static final int SHORT_LIST = 6;

  private final ChecklistView view;
  private final CommentPage page;
  private final CommentItems items;
  private final CommentStyle style;
  private final CommentDetail detail;

  CommentSections(
      ChecklistView view,
      CommentPage page,
      CommentItems items,
      CommentStyle style,
      CommentDetail detail) {
    this.view = view;
    this.page = page;
    this.items = items;
    this.style = style;
    this.detail = detail;
  }

  /**
   * A list parted so that a reviewer sees at once what matters most.
   *
   * @param loud what stands in the open
   * @param low what is folded
   */
  private record BySeverity(List<ChecklistItem> loud, List<ChecklistItem> low) {

    static BySeverity of(List<ChecklistItem> items) {
      if (ItemGroup.of(items).size() <= SHORT_LIST) {
        return new BySeverity(items, List.of());
      }
      List<ChecklistItem> loud =
          with(items, item -> item.responsibility().severity().atLeast(Severity.HIGH));
      List<ChecklistItem> low =
          with(items, item -> !item.responsibility().severity().atLeast(Severity.HIGH));
      return new BySeverity(loud, low);
    }

    String which() {
      return low.isEmpty() ? "" : ", critical and high";
    }
  }

  /** Writes them all. */
  void write() {
    writeOpen();
    writeUnchanged();
    writeClosed();
  }

  /** What the change brings about, or all of it where nothing was before. */
  private void writeOpen() {
    List<ChecklistItem> regressed =
        open().stream().filter(item -> item.delta() == Delta.REGRESSED).toList();
    if (!regressed.isEmpty()) {
      page.section(title("Regressed", regressed));
      items.decided(regressed, true);
    }
    writeUnsatisfied();
    writeManual();
    List<ChecklistItem> undetermined = brought(ItemStatus.UNDETERMINED);
    if (!undetermined.isEmpty()) {
      page.fold(title("Decided at apply", undetermined));
      items.decided(undetermined, false);
      page.unfold();
    }
  }

  private void writeUnsatisfied() {
    BySeverity unsatisfied = BySeverity.of(brought(ItemStatus.UNSATISFIED));
    if (!unsatisfied.loud().isEmpty()) {
      page.section(title("Not done" + unsatisfied.which(), unsatisfied.loud()));
      items.decided(unsatisfied.loud(), true);
    }
    if (!unsatisfied.low().isEmpty()) {
      page.fold(title("Not done, of medium and low severity", unsatisfied.low()));
      items.decided(unsatisfied.low(), true);
      page.unfold();
    }
  }

  private void writeManual() {
    List<ChecklistItem> manual = brought(ItemStatus.MANUAL);
    BySeverity ofResources = BySeverity.of(with(manual, item -> item.resource() != null));
    if (!ofResources.loud().isEmpty()) {
      page.paragraph(
          "**"
              + title("A person must attest" + ofResources.which(), ofResources.loud())
              + "** - "
              + (style.boxes() ? "tick what is taken care of; lasting " : "")
              + "evidence belongs in `.srm/attestations.yaml`");
      items.tasks(ofResources.loud());
    }
    writeTasks("A person must attest, of medium and low severity", ofResources.low());
    writeTasks(
        "A person must attest, in the account", with(manual, item -> item.resource() == null));
  }

  private void writeTasks(String title, List<ChecklistItem> manual) {
    if (!manual.isEmpty()) {
      page.fold(title(title, manual));
      items.tasks(manual);
      page.unfold();
    }
  }

  private void writeUnchanged() {
    if (!view.tellsChanges() || !detail.before()) {
      return;
    }
    writeBefore("Not done before this change either", ItemStatus.UNSATISFIED);
    writeTasks("A person must attest, as before this change", before(ItemStatus.MANUAL));
    writeBefore("Decided at apply, as before this change", ItemStatus.UNDETERMINED);
  }

  private void writeBefore(String title, ItemStatus status) {
    List<ChecklistItem> unchanged = before(status);
    if (!unchanged.isEmpty()) {
      page.fold(title(title, unchanged));
      items.decided(unchanged, false);
      page.unfold();
    }
  }

  private void writeClosed() {
    if (!detail.closed()) {
      return;
    }
    List<ChecklistItem> done = view.items(ItemStatus.SATISFIED);
    List<ChecklistItem> resolved = with(done, item -> item.delta() == Delta.RESOLVED);
    writeListed("Resolved here", resolved);
    writeAccepted("Waived", view.items(ItemStatus.WAIVED));
    writeAccepted("Attested", view.items(ItemStatus.ATTESTED));
    writeListed("Done", with(done, item -> item.delta() != Delta.RESOLVED));
    writeListed("No longer yours", view.removed());
  }

  private void writeAccepted(String title, List<ChecklistItem> accepted) {
    if (!accepted.isEmpty()) {
      page.fold(title(title, accepted));
      items.accepted(accepted);
      page.unfold();
    }
  }

  private void writeListed(String title, List<ChecklistItem> listed) {
    if (!listed.isEmpty()) {
      page.fold(title(title, listed));
      items.listed(listed);
      page.unfold();
    }
  }

  private String title(String words, List<ChecklistItem> listed) {
    int groups = ItemGroup.of(listed).size();
    String shown =
        groups > detail.groups()
            ? ", the " + detail.groups() + " most severe of " + groups + " responsibilities shown"
            : "";
    return words + " (" + listed.size() + shown + ")";
  }

  private List<ChecklistItem> open() {
    List<ChecklistItem> open = new ArrayList<>();
    for (ItemStatus status : ItemStatus.values()) {
      if (status.open()) {
        open.addAll(view.items(status));
      }
    }
    return open;
  }

  private List<ChecklistItem> brought(ItemStatus status) {
    return with(
        view.items(status),
        item ->
            item.delta() != Delta.REGRESSED
                && (!view.tellsChanges() || item.delta() != Delta.UNCHANGED));
  }

  private List<ChecklistItem> before(ItemStatus status) {
    return with(view.items(status), item -> item.delta() == Delta.UNCHANGED);
  }

  private static List<ChecklistItem> with(
      List<ChecklistItem> items, Predicate<ChecklistItem> which) {
    return items.stream().filter(which).toList();
  }
}
