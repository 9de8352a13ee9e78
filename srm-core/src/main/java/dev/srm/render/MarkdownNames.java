package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputAddress;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a Markdown report calls a resource: the name people know, then its address and, where there
 * are several, its input, all of them as code.
 */
final class MarkdownNames {

  private final ChecklistView view;
  private final boolean tellsChanges;

  MarkdownNames(ChecklistView view) {
    this(view, view.tellsChanges());
  }

  private MarkdownNames(ChecklistView view, boolean tellsChanges) {
    this.view = view;
    this.tellsChanges = tellsChanges;
  }

  /** Returns the same names without what the change did, for where a heading says it. */
  MarkdownNames withoutChanges() {
    return new MarkdownNames(view, false);
  }

  /** Whether the names of items say what the change did to them. */
  boolean tellsChanges() {
    return tellsChanges;
  }

  /** Returns the name of the resource of an item, or of the account. */
  String of(ChecklistItem item) {
    InputAddress resource = item.key();
    String input = item.input();
    if (resource == null) {
      return input == null ? "the account" : "the account of " + label(input);
    }
    return within(resource) + in(input);
  }

  /** Returns whose account items of the account are of. */
  String accounts(List<ChecklistItem> items) {
    Set<String> labels = new LinkedHashSet<>();
    for (ChecklistItem item : items) {
      String input = item.input();
      if (input != null) {
        labels.add(label(input));
      }
    }
    return Words.accounts(List.copyOf(labels), view.checklist().inputs().size());
  }

  /** Returns the name of a resource that is evidence for an item, and so of the same input. */
  String seenFrom(ChecklistItem item, ResourceAddress address) {
    return within(new InputAddress(item.input(), address));
  }

  /** Returns the names of the resources of items, with what the change did to each. */
  List<String> ofItems(List<ChecklistItem> items) {
    List<String> names = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      boolean told = tellsChanges && item.delta() != Delta.UNCHANGED;
      String delta = told ? " **" + Words.delta(item.delta()) + "**" : "";
      String baselined = item.baselined() ? " *in the baseline*" : "";
      names.add(of(item) + delta + baselined);
    }
    return names;
  }

  /** Returns the name of a resource that was not assessed, with its type. */
  String withType(AssessedResource resource) {
    String name = within(resource.key());
    boolean told = resource.address().text().contains(resource.type());
    String type = told ? "" : " (" + MarkdownText.code(resource.type()) + ")";
    return name + type + in(resource.input());
  }

  /** Returns the names of resources. */
  List<String> ofResources(List<AssessedResource> resources) {
    List<String> names = new ArrayList<>(resources.size());
    for (AssessedResource resource : resources) {
      names.add(within(resource.key()) + in(resource.input()));
    }
    return names;
  }

  private String label(String input) {
    return MarkdownText.code(view.label(input));
  }

  private String in(@Nullable String input) {
    return input == null ? "" : " in " + label(input);
  }

  private String within(InputAddress resource) {
    String displayPath = view.displayPath(resource);
    String code = MarkdownText.code(resource.address().text());
    return displayPath == null ? code : MarkdownText.code(displayPath) + " (" + code + ")";
  }
}
