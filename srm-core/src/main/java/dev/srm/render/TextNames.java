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
 * How a terminal report calls a resource: by the name people know, in full by its address too, and
 * by its input where there are several.
 */
final class TextNames {

  /** Stands between a resource and its input. */
  static final String IN = " in ";

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

  /** Returns the names of resources. */
  List<String> ofResources(List<AssessedResource> resources) {
    List<String> names = new ArrayList<>(resources.size());
    for (AssessedResource resource : resources) {
      names.add(within(resource.key()) + in(resource.input()));
    }
    return names;
  }

  /** Returns the name of the resource of an item, or of the account. */
  String of(ChecklistItem item) {
    InputAddress resource = item.key();
    String input = item.input();
    if (resource == null) {
      return input == null ? "account" : "account of " + label(input);
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

  private String label(String input) {
    return TerminalText.of(view.label(input));
  }

  private String in(@Nullable String input) {
    return input == null ? "" : IN + label(input);
  }

  private String within(InputAddress resource) {
    String address = TerminalText.of(resource.address().text());
    String displayPath = view.displayPath(resource);
    if (displayPath == null) {
      return address;
    }
    String name = TerminalText.of(displayPath);
    return full ? name + " (" + address + ")" : name;
  }
}
