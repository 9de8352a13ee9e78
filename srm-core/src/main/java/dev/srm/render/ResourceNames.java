package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputAddress;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a report for people calls a resource: by its name and, where there are several, its input.
 */
abstract class ResourceNames {

  /** Stands between a resource and its input. */
  static final String IN = " in ";

  private final ChecklistView view;
  private final String account;

  /**
   * Makes names for a checklist.
   *
   * @param view the checklist
   * @param account what to call the account
   */
  ResourceNames(ChecklistView view, String account) {
    this.view = view;
    this.account = account;
  }

  /** Returns a text of the input as this kind of report may show it. */
  abstract String shown(String text);

  /** Returns the name of a resource within its input. */
  abstract String within(InputAddress resource);

  ChecklistView view() {
    return view;
  }

  /** Returns the name of the resource of an item, or of the account. */
  final String of(ChecklistItem item) {
    InputAddress resource = item.key();
    String input = item.input();
    if (resource == null) {
      return input == null ? account : account + " of " + label(input);
    }
    return within(resource) + in(input);
  }

  /** Returns whose account items of the account are of. */
  final String accounts(List<ChecklistItem> items) {
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
  final String seenFrom(ChecklistItem item, ResourceAddress address) {
    return within(new InputAddress(item.input(), address));
  }

  /** Returns the names of resources. */
  final List<String> ofResources(List<AssessedResource> resources) {
    List<String> names = new ArrayList<>(resources.size());
    for (AssessedResource resource : resources) {
      names.add(within(resource.key()) + in(resource.input()));
    }
    return names;
  }

  /** Returns what follows the name of a resource of an input; nothing where there is one. */
  final String in(@Nullable String input) {
    return input == null ? "" : IN + label(input);
  }

  private String label(String input) {
    return shown(view.label(input));
  }
}
