package dev.srm;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputAddress;
import dev.srm.resource.ChangeAction;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items a run is about; the gate counts nothing else. */
public enum Scope {
  /** Items of resources that the change touches, and items that it moves elsewhere. */
  CHANGED {
    @Override
    public Checklist select(Checklist checklist) {
      Set<InputAddress> touched =
          checklist.resources().stream()
              .filter(resource -> TOUCHING.contains(resource.change()))
              .map(AssessedResource::key)
              .collect(Collectors.toUnmodifiableSet());
      return checklist.withItems(
          checklist.items().stream().filter(item -> concerns(touched, item)).toList());
    }
  },
  /** Every item of the input. */
  ALL {
    @Override
    public Checklist select(Checklist checklist) {
      return checklist;
    }
  };

  private static final Set<ChangeAction> TOUCHING =
      Set.of(
          ChangeAction.CREATE,
          ChangeAction.UPDATE,
          ChangeAction.REPLACE,
          ChangeAction.DELETE,
          ChangeAction.FORGET,
          ChangeAction.IMPORT);

  /** Returns the checklist with the items of this scope; every resource stays listed. */
  public abstract Checklist select(Checklist checklist);

  private static boolean concerns(Set<InputAddress> touched, ChecklistItem item) {
    InputAddress resource = item.key();
    return item.delta() != Delta.UNCHANGED || (resource != null && touched.contains(resource));
  }
}
