package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a terminal report calls a resource: by the name people know, in full by its address too. */
final class TextNames {

  private final ChecklistView view;
  private final boolean full;

  TextNames(ChecklistView view, RenderOptions options) {
    this.view = view;
    this.full = options.full();
  }

  /** Returns the names of the resources of items, with what the change did to each. */
  List<String> ofItems(List<ChecklistItem> items) {
    List<String> names = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      List<String> notes = new ArrayList<>(2);
      if (view.tellsChanges() && item.delta() != Delta.UNCHANGED) {
        notes.add(Words.delta(item.delta()));
      }
      if (item.baselined()) {
        notes.add("in the baseline");
      }
      String note = notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
      names.add(of(item.resource()) + note);
    }
    return names;
  }

  /** Returns the names of resources that the catalog does not help to tell: with their types. */
  String withType(AssessedResource resource) {
    String name = of(resource.address());
    String type = TerminalText.of(resource.type());
    return name.contains(type) ? name : name + " (" + type + ")";
  }

  /** Returns the names of resources. */
  List<String> ofResources(List<AssessedResource> resources) {
    List<String> names = new ArrayList<>(resources.size());
    for (AssessedResource resource : resources) {
      names.add(of(resource.address()));
    }
    return names;
  }

  /** Returns the name of the resource at an address, or of the account. */
  String of(@Nullable ResourceAddress address) {
    if (address == null) {
      return "account";
    }
    String displayPath = view.displayPath(address);
    if (displayPath == null) {
      return TerminalText.of(address.text());
    }
    String name = TerminalText.of(displayPath);
    return full ? name + " (" + TerminalText.of(address.text()) + ")" : name;
  }
}
