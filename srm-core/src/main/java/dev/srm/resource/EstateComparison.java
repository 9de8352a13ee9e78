package dev.srm.resource;

import dev.srm.resource.Resource.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two inputs as if one change led from what is there after the first to what is there
 * after the second. Resources are the same when their addresses are, or when the second input says
 * that one was moved.
 *
 * <p>A resource is changed when anything written about itself is: whatever surrounds it has a
 * change of its own, and what that means for the resource shows in the deltas of its items. Whether
 * a change is made in place no comparison can tell; it is an update unless the second input says
 * that the resource is replaced.
 */
public final class EstateComparison {

  /** In which order resources are made is no property of theirs. */
  private static final String ORDER_ONLY = "$DependsOn";

  private static final String DELETION_POLICY = "$DeletionPolicy";
  private static final String RETAIN = "Retain";

  private final ResourceGraph base;
  private final Set<ResourceAddress> matched = new HashSet<>();
  private final List<ResourceChange> changes = new ArrayList<>();

  private EstateComparison(ResourceGraph base) {
    this.base = base;
  }

  /**
   * Returns the estate that has what remains of one input before, and what remains of another
   * after.
   *
   * @param base the input that the change starts from, read with every attribute
   * @param head the input that it leads to, read with every attribute
   */
  public static Estate between(Estate base, Estate head) {
    EstateComparison comparison = new EstateComparison(base.after());
    head.changes().forEach(comparison::add);
    base.after().resources().forEach(comparison::addWhenGone);
    comparison.changes.sort(Comparator.comparing(ResourceChange::address));
    return new Estate(base.after(), head.after(), comparison.changes);
  }

  private void add(ResourceChange head) {
    Resource earlier = head.detail().deposed() == null ? counterpart(head) : null;
    if (earlier != null && isRuledOut(head)) {
      return; // What the base has and the head rules out is gone.
    }
    if (earlier != null) {
      matched.add(earlier.address());
    }
    Resource later = head.after();
    ChangeAction action = later == null ? head.action() : action(earlier, later, head);
    changes.add(
        new ResourceChange(
            head.address(),
            head.type(),
            head.dialect(),
            head.provider(),
            action,
            earlier,
            later,
            head.detail()));
  }

  private static boolean isRuledOut(ResourceChange head) {
    return head.action() == ChangeAction.NO_OP && head.after() == null;
  }

  private @Nullable Resource counterpart(ResourceChange head) {
    Resource same = base.find(head.address());
    ResourceAddress previous = head.detail().previousAddress();
    return same == null && previous != null ? base.find(previous) : same;
  }

  private static ChangeAction action(
      @Nullable Resource earlier, Resource later, ResourceChange head) {
    ChangeAction stated = head.action();
    if (earlier == null) {
      return stated == ChangeAction.IMPORT ? stated : ChangeAction.CREATE;
    }
    if (!earlier.type().equals(later.type())) {
      return ChangeAction.REPLACE;
    }
    if (isUnchanged(earlier, later) || isLeftAlone(earlier, head)) {
      return ChangeAction.NO_OP;
    }
    return stated == ChangeAction.REPLACE ? stated : ChangeAction.UPDATE;
  }

  /** What a plan leaves alone, starting from the base, may still lose what others gave it. */
  private static boolean isLeftAlone(Resource earlier, ResourceChange head) {
    return head.action() == ChangeAction.NO_OP
        && head.before() != null
        && isUnchanged(earlier, head.before());
  }

  private static boolean isUnchanged(Resource earlier, Resource later) {
    return Objects.equals(earlier.origin().condition(), later.origin().condition())
        && WrittenAlike.test(earlier.attributes(), later.attributes(), Set.of(ORDER_ONLY));
  }

  private void addWhenGone(Resource earlier) {
    if (earlier.mode() == Mode.MANAGED && !matched.contains(earlier.address())) {
      changes.add(
          new ResourceChange(
              earlier.address(),
              earlier.type(),
              earlier.dialect(),
              earlier.provider(),
              isRetained(earlier) ? ChangeAction.FORGET : ChangeAction.DELETE,
              earlier,
              null,
              ResourceChange.Detail.NONE));
    }
  }

  /** What a template retains goes on existing when the template names it no more. */
  private static boolean isRetained(Resource earlier) {
    return earlier.attributes().get(DELETION_POLICY) instanceof Value.Text policy
        && policy.value().startsWith(RETAIN);
  }
}
