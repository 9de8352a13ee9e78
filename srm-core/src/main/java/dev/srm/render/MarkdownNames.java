package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a Markdown report calls a resource: the name people know, then its address, both as code. */
final class MarkdownNames {

  private final ChecklistView view;

  MarkdownNames(ChecklistView view) {
    this.view = view;
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

  /** Returns the names of the resources of items. */
  List<String> ofItems(List<ChecklistItem> items) {
    List<String> names = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      names.add(of(item.resource()));
    }
    return names;
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
