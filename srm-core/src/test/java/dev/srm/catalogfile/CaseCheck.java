package dev.srm.catalogfile;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.resource.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares a checklist with what a case expects of it. */
final class CaseCheck {

  /** Expected where an item must not be. */
  private static final String NONE = "NONE";

  private final Catalog catalog;
  private final Dialect dialect;
  private final Checklist checklist;
  private final List<String> problems = new ArrayList<>();

  CaseCheck(Catalog catalog, Dialect dialect, Checklist checklist) {
    this.catalog = catalog;
    this.dialect = dialect;
    this.checklist = checklist;
  }

  /** Returns what is not as expected, in sentences. */
  List<String> problems(Expectation expected) {
    expected.statuses().forEach((id, words) -> compare(id, words, item -> item.status().name()));
    expected.deltas().forEach((id, words) -> compare(id, words, item -> item.delta().name()));
    expected.owners().forEach(this::owners);
    return problems;
  }

  private void compare(
      String id, Expectation.PerDialect words, Function<ChecklistItem, String> actual) {
    Responsibility responsibility = responsibility(id);
    if (responsibility == null) {
      problems.add("there is no responsibility " + id);
      return;
    }
    Map<String, String> ofDialect = words.in(dialect);
    boolean looksAtDeltas = ofDialect.containsValue(Delta.REMOVED.name());
    List<ChecklistItem> items =
        checklist.items().stream()
            .filter(item -> item.responsibility().id().equals(id))
            .filter(item -> looksAtDeltas || item.delta() != Delta.REMOVED)
            .toList();
    ofDialect.forEach(
        (address, word) -> {
          if (!address.equals(Expectation.EVERY_ITEM)) {
            one(id, address, word, items, actual);
          } else if (word.equals("MANUAL") || canSay(responsibility)) {
            every(id, word, items, actual);
          }
        });
  }

  /** A bare word is about the dialects that can say the responsibility. */
  private boolean canSay(Responsibility responsibility) {
    return dialect == Dialect.TERRAFORM
        ? responsibility.unsupported().terraform() == null
        : responsibility.unsupported().cloudFormation() == null;
  }

  private void every(
      String id, String word, List<ChecklistItem> items, Function<ChecklistItem, String> actual) {
    if (word.equals(NONE)) {
      items.forEach(item -> problems.add(id + " has an item for " + item.resourceText()));
    } else if (items.isEmpty()) {
      problems.add(id + " has no item, expected one that is " + word);
    }
    for (ChecklistItem item : items) {
      differs(word, item, actual);
    }
  }

  private void one(
      String id,
      String address,
      String word,
      List<ChecklistItem> items,
      Function<ChecklistItem, String> actual) {
    List<ChecklistItem> there =
        items.stream().filter(item -> item.resourceText().equals(address)).toList();
    if (there.isEmpty() != word.equals(NONE)) {
      String has = there.isEmpty() ? " has no item for " : " has an item for ";
      problems.add(id + has + address + ", expected " + word);
    }
    there.forEach(item -> differs(word, item, actual));
  }

  private void differs(String word, ChecklistItem item, Function<ChecklistItem, String> actual) {
    String is = actual.apply(item);
    if (!word.equals(NONE) && !word.equals(is)) {
      problems.add(
          item.responsibility().id()
              + " of "
              + item.resourceText()
              + " is "
              + is
              + ", expected "
              + word
              + ": "
              + item.reason());
    }
  }

  private void owners(String address, Map<String, String> layers) {
    if (!Expectation.isOf(dialect, address)) {
      return;
    }
    AssessedResource resource =
        checklist.resources().stream()
            .filter(candidate -> candidate.address().text().equals(address))
            .findFirst()
            .orElse(null);
    if (resource == null) {
      problems.add(address + " is no resource of the input");
      return;
    }
    layers.forEach((layer, word) -> owner(resource, layer, word));
  }

  private void owner(AssessedResource resource, String layer, String word) {
    String is =
        resource.ownership().stream()
            .filter(row -> row.layer().id().equals(layer))
            .map(row -> row.owner().name() + ", because " + row.because())
            .findFirst()
            .orElse("ABSENT");
    if (!is.startsWith(word)) {
      problems.add(layer + " of " + resource.address() + " is " + is + ", expected " + word);
    }
  }

  private @Nullable Responsibility responsibility(String id) {
    Service service = catalog.service(id.substring(0, Math.max(0, id.indexOf('.'))));
    return service == null
        ? null
        : service.responsibilities().stream()
            .filter(responsibility -> responsibility.id().equals(id))
            .findFirst()
            .orElse(null);
  }
}
