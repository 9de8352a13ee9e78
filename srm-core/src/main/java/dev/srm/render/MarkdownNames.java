package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Markdown report calls a resource: the name people know, then its address and, where there
 * are several, its input, all of them as code.
 */
final class MarkdownNames extends ResourceNames {

  private final boolean tellsChanges;

  MarkdownNames(ChecklistView view) {
    this(view, view.tellsChanges());
  }

  private MarkdownNames(ChecklistView view, boolean tellsChanges) {
    super(view, "the account");
    this.tellsChanges = tellsChanges;
  }

  /** Returns the same names without what the change did, for where a heading says it. */
  MarkdownNames withoutChanges() {
    return new MarkdownNames(view(), false);
  }

  /** Whether the names of items say what the change did to them. */
  boolean tellsChanges() {
    return tellsChanges;
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

  @Override
  String shown(String text) {
    return MarkdownText.code(text);
  }

  @Override
  String within(InputAddress resource) {
    String displayPath = view().displayPath(resource);
    String code = MarkdownText.code(resource.address().text());
    return displayPath == null ? code : MarkdownText.code(displayPath) + " (" + code + ")";
  }
}
