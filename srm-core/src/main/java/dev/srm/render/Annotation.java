package dev.srm.render;

import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One remark that a CI system shows beside the source or the run: a responsibility that is not
 * done, or that only the apply decides, for the resources that share a place and a reason.
 *
 * @param level how loud the CI system shows it
 * @param responsibility what is not done
 * @param message the resources, the reason and what to do, safe for a log
 * @param location the place in the source; null when the input shows none
 * @param items how many items it stands for
 */
record Annotation(
    Level level,
    Responsibility responsibility,
    String message,
    @Nullable SourceLocation location,
    int items) {

  private static final int MOST_NAMES = 3;
  private static final int LONGEST_MESSAGE = 2000;

  /** How loud a CI system shows a remark; the loudest first. */
  enum Level {
    ERROR,
    WARNING,
    NOTICE
  }

  /** Returns the remarks on a checklist, the worst first. */
  static List<Annotation> of(Checklist checklist) {
    ChecklistView view = new ChecklistView(checklist);
    TextNames names = new TextNames(view, RenderOptions.DEFAULT);
    List<Annotation> annotations = new ArrayList<>();
    for (ItemStatus status : List.of(ItemStatus.UNSATISFIED, ItemStatus.UNDETERMINED)) {
      for (ItemGroup group : ItemGroup.of(view.items(status))) {
        byPlace(group.items())
            .forEach(items -> annotations.addAll(ofOnePlace(status, items, names)));
      }
    }
    return annotations;
  }

  /** Returns the place of an item as these remarks have it. */
  String code() {
    return TerminalText.of(responsibility.id());
  }

  /** Returns the title and the severity. */
  String title() {
    String title = TerminalText.of(responsibility.title());
    return title + " (" + Words.severity(responsibility.severity()) + ")";
  }

  private static Iterable<List<ChecklistItem>> byPlace(List<ChecklistItem> items) {
    Map<String, List<ChecklistItem>> byPlace = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      String place = Objects.toString(item.location(), "");
      byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(item);
    }
    return byPlace.values();
  }

  private static List<Annotation> ofOnePlace(
      ItemStatus status, List<ChecklistItem> items, TextNames names) {
    List<Annotation> annotations = new ArrayList<>();
    for (Finding finding : Finding.byReason(items)) {
      ChecklistItem first = finding.items().get(0);
      annotations.add(
          new Annotation(
              level(status, first.responsibility().severity()),
              first.responsibility(),
              message(status, finding, names),
              first.location(),
              finding.items().size()));
    }
    return annotations;
  }

  private static Level level(ItemStatus status, Severity severity) {
    if (status == ItemStatus.UNDETERMINED || severity == Severity.LOW) {
      return Level.NOTICE;
    }
    return severity.atLeast(Severity.HIGH) ? Level.ERROR : Level.WARNING;
  }

  private static String message(ItemStatus status, Finding finding, TextNames names) {
    List<String> all = names.ofItems(finding.items());
    int shown = Math.min(MOST_NAMES, all.size());
    String more = all.size() > shown ? " and " + (all.size() - shown) + " more" : "";
    String state = status == ItemStatus.UNDETERMINED ? "decided at apply: " : "";
    String reason = TerminalText.of(finding.reason());
    Responsibility responsibility = finding.items().get(0).responsibility();
    String fix = TerminalText.of(responsibility.text().remediation());
    String id = TerminalText.of(responsibility.id());
    String subject = String.join(", ", all.subList(0, shown)) + more;
    return Columns.shorten(subject + ": " + state + reason, LONGEST_MESSAGE / 2)
        + ". Fix: "
        + Columns.shorten(fix, LONGEST_MESSAGE / 2)
        + " ("
        + id
        + ")";
  }
}
