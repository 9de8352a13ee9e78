package dev.srm.terraform;

import dev.srm.terraform.Expression.Argument;
import dev.srm.terraform.Traversal.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows references through module inputs and outputs, {@code count} and {@code for_each} to the
 * instances they mean.
 *
 * <p>Instances pair in this order: by a literal key; with the only instance there is; by the key of
 * the instance that holds the expression when the expression uses {@code each} or {@code count};
 * with all instances when the expression takes them all. Otherwise every instance is a candidate.
 */
final class ReferenceWalker {

  private final InstanceIndex index;

  ReferenceWalker(InstanceIndex index) {
    this.index = index;
  }

  /** Follows all references of an argument. */
  void follow(ModuleScope scope, Argument argument, Walk walk) {
    follow(scope, argument, walk, true, null);
  }

  private void follow(
      ModuleScope scope,
      Argument argument,
      Walk walk,
      boolean certain,
      @Nullable InstanceKey picked) {
    boolean keyed = argument.references().stream().anyMatch(ReferenceWalker::usesKey);
    boolean dynamic = argument.references().stream().anyMatch(ReferenceWalker::picksByValue);
    Pairing pairing = new Pairing(keyed, dynamic, picked);
    for (String reference : argument.references()) {
      if (walk.enter(scope, reference, certain)) {
        followOne(scope, reference, pairing, walk, certain);
      }
    }
  }

  /**
   * How an expression picks instances.
   *
   * @param keyed it uses its holder's key
   * @param dynamic it may compute a key from other values
   * @param picked the literal key that the referring expression picks from the result; null when it
   *     takes all of it
   */
  private record Pairing(boolean keyed, boolean dynamic, @Nullable InstanceKey picked) {}

  private static boolean usesKey(String reference) {
    return reference.startsWith("each.") || reference.equals("count.index");
  }

  private static boolean picksByValue(String reference) {
    return reference.startsWith("local.") || reference.startsWith("var.");
  }

  private void followOne(
      ModuleScope scope, String reference, Pairing pairing, Walk walk, boolean certain) {
    List<Step> steps = Traversal.parse(reference).steps();
    String head = steps.isEmpty() ? "" : steps.get(0).name();
    switch (head) {
      case "", "count", "path", "terraform", "self" -> {}
      case "local" -> walk.hide(reference);
      case "var" -> followInput(scope, steps, walk, certain);
      case "each" -> followEach(scope, steps, walk, certain);
      case "module" -> followModule(scope, steps, pairing, walk, certain);
      default -> followResource(scope, steps, pairing, walk, certain);
    }
  }

  private void followInput(ModuleScope scope, List<Step> steps, Walk walk, boolean certain) {
    ModuleScope caller = scope.parent();
    if (caller == null || steps.size() < 2) {
      return;
    }
    if (scope.input(steps.get(1).name()) instanceof Argument argument) {
      noteProjection(steps.size() > 2 || steps.get(1).key() != null, argument, walk);
      follow(caller, argument, walk, certain, steps.get(1).key());
    }
  }

  private void followEach(ModuleScope scope, List<Step> steps, Walk walk, boolean certain) {
    Argument repetition = scope.repetition();
    if (repetition == null || steps.size() < 2 || !steps.get(1).name().equals("value")) {
      return;
    }
    noteProjection(steps.size() > 2, repetition, walk);
    ModuleScope around = scope.holding(scope.key(), null);
    for (String reference : repetition.references()) {
      if (walk.enter(around, reference, certain)) {
        followOne(around, reference, new Pairing(true, false, null), walk, certain);
      }
    }
  }

  /** Picking an attribute of anything but one whole resource, input or output loses the trail. */
  private static void noteProjection(boolean picks, Argument argument, Walk walk) {
    boolean whole =
        argument.references().size() == 1
            && isWhole(Traversal.parse(argument.references().get(0)).steps());
    if (picks && !whole) {
      walk.project();
    }
  }

  private static boolean isWhole(List<Step> steps) {
    return switch (steps.isEmpty() ? "" : steps.get(0).name()) {
      case "module", "data" -> steps.size() == 3;
      default -> steps.size() == 2;
    };
  }

  private void followModule(
      ModuleScope scope, List<Step> steps, Pairing pairing, Walk walk, boolean certain) {
    if (steps.size() < 3) {
      walk.hide("module." + (steps.size() == 2 ? steps.get(1).name() : ""));
      return;
    }
    String call = steps.get(1).name();
    Set<InstanceKey> keys = index.moduleKeys(scope.modules(), call);
    Selected<InstanceKey> selected =
        select(List.copyOf(keys), steps.get(1).key(), scope.key(), pairing, key -> key);
    for (InstanceKey key : selected.instances()) {
      ModuleScope inner = scope.child(new Step(call, key.equals(InstanceKey.NONE) ? null : key));
      if (inner == null) {
        continue;
      }
      Expression output = inner.module().outputs().get(steps.get(2).name());
      if (output instanceof Argument argument) {
        noteProjection(steps.size() > 3, argument, walk);
        follow(inner, argument, walk, certain && selected.certain(), steps.get(2).key());
      }
    }
  }

  private void followResource(
      ModuleScope scope, List<Step> steps, Pairing pairing, Walk walk, boolean certain) {
    boolean data = steps.get(0).name().equals("data");
    int named = data ? 2 : 1;
    if (steps.size() <= named) {
      return;
    }
    Step name = steps.get(named);
    String local = (data ? "data." : "") + steps.get(named - 1).name() + "." + name.name();
    Selected<PlannedResource> selected =
        select(
            index.resources(scope.modules(), local),
            name.key(),
            scope.key(),
            pairing,
            resource -> resource.name().key());
    String attribute = steps.size() > named + 1 ? steps.get(named + 1).name() : "";
    for (PlannedResource resource : selected.instances()) {
      walk.reach(resource, attribute, certain && selected.certain());
    }
  }

  /**
   * The instances that a reference may mean.
   *
   * @param instances the instances
   * @param certain whether it surely means all of them
   */
  private record Selected<T>(List<T> instances, boolean certain) {}

  private static <T> Selected<T> select(
      List<T> instances,
      @Nullable InstanceKey literal,
      InstanceKey holder,
      Pairing pairing,
      Function<T, InstanceKey> keyOf) {
    if (literal != null) {
      return new Selected<>(withKey(instances, literal, keyOf), true);
    }
    if (instances.size() <= 1) {
      return new Selected<>(instances, true);
    }
    InstanceKey wanted = pairing.keyed() ? holder : pairing.picked();
    if (wanted != null) {
      List<T> paired = withKey(instances, wanted, keyOf);
      return paired.isEmpty() ? new Selected<>(instances, false) : new Selected<>(paired, true);
    }
    return new Selected<>(instances, !pairing.dynamic());
  }

  private static <T> List<T> withKey(
      List<T> instances, InstanceKey key, Function<T, InstanceKey> keyOf) {
    return instances.stream().filter(instance -> keyOf.apply(instance).equals(key)).toList();
  }
}
