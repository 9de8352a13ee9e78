package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a Markdown report calls a resource: the name people know, then its address, both as code. */
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

  /** Returns the name of the resource at an address, or of the account. */
  String of(@Nullable ResourceAddress address) {
    if (address == null) {
      return "the account";
    }
    String displayPath = view.displayPath(address);
    String code = MarkdownText.code(address.text());
    return displayPath == null ? code : MarkdownText.code(displayPath) + " (" + code + ")";
  }

  /** Returns the names of the resources of items, with what the change did to each. */
  List<String> ofItems(List<ChecklistItem> items) {
    List<String> names = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      boolean told = tellsChanges && item.delta() != Delta.UNCHANGED;
      String delta = told ? " **" + Words.delta(item.delta()) + "**" : "";
      String baselined = item.baselined() ? " *in the baseline*" : "";
      names.add(of(item.resource()) + delta + baselined);
    }
    return names;
  }

  /** Returns the name of a resource that was not assessed, with its type. */
  String withType(AssessedResource resource) {
    String name = of(resource.address());
    String type = MarkdownText.code(resource.type());
    return resource.address().text().contains(resource.type()) ? name : name + " (" + type + ")";
  }

  /** Returns the names of resources. */
  List<String> ofResources(List<AssessedResource> resources) {
    List<String> names = new ArrayList<>(resources.size());
    for (AssessedResource resource : resources) {
      names.add(of(resource.address()));
    }
    return names;
  }
}
