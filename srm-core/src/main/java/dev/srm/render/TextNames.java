package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * How a terminal report calls a resource: by the name people know, in full by its address too, and
 * by its input where there are several.
 */
final class TextNames extends ResourceNames {

  private final boolean full;

  TextNames(ChecklistView view, RenderOptions options) {
    super(view, "account");
    this.full = options.full();
  }

  /** Returns the names of the resources of items, with what the change did to each. */
  List<String> ofItems(List<ChecklistItem> items) {
    List<String> names = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      List<String> notes = new ArrayList<>(2);
      if (view().tellsChanges() && item.delta() != Delta.UNCHANGED) {
        notes.add(Words.delta(item.delta()));
      }
      if (item.baselined()) {
        notes.add("in the baseline");
      }
      String note = notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
      names.add(of(item) + note);
    }
    return names;
  }

  /** Returns the names of resources that the catalog does not help to tell: with their types. */
  String withType(AssessedResource resource) {
    String name = within(resource.key());
    String type = TerminalText.of(resource.type());
    return (name.contains(type) ? name : name + " (" + type + ")") + in(resource.input());
  }

  @Override
  String shown(String text) {
    return TerminalText.of(text);
  }

  @Override
  String within(InputAddress resource) {
    String address = TerminalText.of(resource.address().text());
    String displayPath = view().displayPath(resource);
    if (displayPath == null) {
      return address;
    }
    String name = TerminalText.of(displayPath);
    return full ? name + " (" + address + ")" : name;
  }
}
