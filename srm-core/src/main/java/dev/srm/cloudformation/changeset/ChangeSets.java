package dev.srm.cloudformation.changeset;

import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts pages of one change set together, and nested change sets into those around them. */
public final class ChangeSets {

  private final Map<String, List<ChangeSetPage>> byId = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  private ChangeSets() {}

  /**
   * Returns the outermost change sets, in the order of their first pages.
   *
   * @throws InputException when a page is missing or twice there, or change sets nest each other
   */
  public static List<ChangeSet> assemble(List<ChangeSetPage> pages) throws InputException {
    ChangeSets sets = new ChangeSets();
    for (ChangeSetPage page : pages) {
      sets.byId.computeIfAbsent(page.id(), id -> new ArrayList<>()).add(page);
    }
    for (List<ChangeSetPage> ofOne : sets.byId.values()) {
      refuseIncomplete(ofOne);
    }
    Set<String> inner =
        pages.stream()
            .flatMap(page -> page.changes().stream())
            .map(change -> String.valueOf(change.note().nestedId()))
            .collect(Collectors.toSet());
    List<ChangeSet> outermost = new ArrayList<>();
    for (String id : sets.byId.keySet()) {
      if (!inner.contains(id)) {
        outermost.add(sets.changeSet(id));
      }
    }
    for (ChangeSetPage page : pages) {
      if (!sets.used.contains(page.id())) {
        throw InputException.unreadable(
            page.file() + ": these change sets nest each other; describe them again");
      }
    }
    return outermost;
  }

  /** What follows a page does not say which one it follows; only the end can be missed. */
  private static void refuseIncomplete(List<ChangeSetPage> pages) throws InputException {
    String file = pages.get(0).file();
    long ends = pages.stream().filter(ChangeSetPage::last).count();
    if (ends == 0) {
      throw InputException.unreadable(
          file
              + " is not the whole change set: another page follows (NextToken). Name all pages"
              + " together, or let the AWS CLI join them: describe it without --no-paginate and"
              + " --max-items.");
    }
    if (ends > 1) {
      throw InputException.unreadable(
          file
              + " and "
              + pages.get(pages.size() - 1).file()
              + " are both the last page of one change set; name each page once");
    }
  }

  private ChangeSet changeSet(String id) throws InputException {
    List<ChangeSetPage> pages = byId.getOrDefault(id, List.of());
    Map<String, ListedChange> changes = new LinkedHashMap<>();
    Map<String, Value> parameters = new HashMap<>();
    Map<String, ChangeSet> nested = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<String> files = new ArrayList<>();
    used.add(id);
    for (ChangeSetPage page : pages) {
      files.add(page.file());
      parameters.putAll(page.parameters());
      for (ListedChange change : page.changes()) {
        String name = change.identity().logicalId();
        if (changes.putIfAbsent(name, change) != null) {
          throw InputException.unreadable(
              change.at() + ": " + Wording.quoted(name) + " is changed twice; name each page once");
        }
        addNested(change, nested, diagnostics);
      }
    }
    nested.values().forEach(inner -> files.addAll(inner.files()));
    nested.values().forEach(inner -> diagnostics.addAll(inner.diagnostics()));
    warnOfUnusable(pages, diagnostics);
    return new ChangeSet(
        files,
        pages.get(0).stack(),
        parameters,
        List.copyOf(changes.values()),
        nested,
        diagnostics);
  }

  private void addNested(
      ListedChange change, Map<String, ChangeSet> nested, List<Diagnostic> diagnostics)
      throws InputException {
    String id = change.note().nestedId();
    if (id == null) {
      return;
    }
    if (used.contains(id)) {
      throw InputException.unreadable(
          change.at() + ": this nested change set stands in several places; describe it again");
    }
    String name = change.identity().logicalId();
    if (byId.containsKey(id)) {
      nested.put(name, changeSet(id));
    } else {
      diagnostics.add(
          Diagnostic.warning(
              "nested-change-set-not-read",
              "the change set of the nested stack "
                  + Wording.quoted(name)
                  + " is not among the inputs; describe it, too, and name both",
              change.at()));
    }
  }

  private static void warnOfUnusable(List<ChangeSetPage> pages, List<Diagnostic> diagnostics) {
    ChangeSetPage first = pages.get(0);
    if (!first.executable()) {
      diagnostics.add(
          Diagnostic.warning(
              "change-set-not-executable",
              first.file()
                  + ": this change set was executed, or the stack has changed since; make it"
                  + " again"));
    }
  }
}
