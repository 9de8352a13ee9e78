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
 * <p>Instances pair in this order: by a literal key; with the only instance there is; by the key
 * that the expression picks by (see {@link Pairing}); with all instances when the expression takes
 * them all. Otherwise every instance is a candidate.
 */
final class ReferenceWalker {

  private final InstanceIndex index;
  private final KnownInputs known;

  ReferenceWalker(InstanceIndex index, KnownInputs known) {
    this.index = index;
    this.known = known;
  }

  /** Follows all references of an argument. */
  void follow(ModuleScope scope, Argument argument, Walk walk) {
    follow(scope, argument, walk, true, null);
  }

  /** Follows all outputs of all instances of a module. */
  void followAll(ModuleScope scope, String call, Walk walk) {
    followOne(scope, "module." + call, Pairing.ALL, walk, true);
  }

  private void follow(
      ModuleScope scope,
      Argument argument,
      Walk walk,
      boolean certain,
      @Nullable InstanceKey picked) {
    List<String> references = argument.references();
    for (int i = 0; i < references.size(); i++) {
      Pairing pairing = Pairing.of(known, scope, references, i, picked);
      if (walk.enter(scope, references.get(i), pairing, certain)) {
        followOne(scope, references.get(i), pairing, walk, certain);
      }
    }
  }

  private void followOne(
      ModuleScope scope, String reference, Pairing pairing, Walk walk, boolean certain) {
    List<Step> steps = Traversal.parse(reference).steps();
    String head = steps.isEmpty() ? "" : steps.get(0).name();
    switch (head) {
      case "", "count", "path", "terraform", "self" -> {}
      case "local" -> walk.hide(scope, reference);
      case "var" -> followInput(scope, steps, pairing, walk, certain);
      case "each" -> followEach(scope, steps, walk, certain);
      case "module" -> followModule(scope, steps, pairing, walk, certain);
      default -> followResource(scope, steps, pairing, walk, certain);
    }
  }

  private void followInput(
      ModuleScope scope, List<Step> steps, Pairing pairing, Walk walk, boolean certain) {
    ModuleScope caller = scope.parent();
    if (caller == null || steps.size() < 2) {
      return;
    }
    if (scope.input(steps.get(1).name()) instanceof Argument argument) {
      InstanceKey literal = steps.get(1).key();
      boolean sure = certain && !losesTrail(steps.size() > 2 || literal != null, argument, walk);
      boolean several = pairing.key() != null && argument.references().size() > 1;
      boolean stated = literal != null || (pairing.sure() && !several);
      follow(caller, argument, walk, sure && stated, literal == null ? pairing.key() : literal);
    }
  }

  private void followEach(ModuleScope scope, List<Step> steps, Walk walk, boolean certain) {
    Argument repetition = scope.repetition();
    if (repetition == null || steps.size() < 2 || !steps.get(1).name().equals("value")) {
      return;
    }
    if (followOutputOfEach(scope, steps, repetition, walk)) {
      return;
    }
    boolean sure = certain && !losesTrail(steps.size() > 2, repetition, walk);
    ModuleScope around = scope.holding(scope.key(), null);
    Pairing pairing = Pairing.by(scope.key());
    for (String reference : repetition.references()) {
      if (walk.enter(around, reference, pairing, sure)) {
        followOne(around, reference, pairing, walk, sure);
      }
      // What is repeated comes first; what its elements are made of may be picked by anything.
      pairing = Pairing.ANY;
    }
  }

  /** {@code each.value.id} over {@code module.m} is the output of that name, unless rebuilt. */
  private boolean followOutputOfEach(
      ModuleScope scope, List<Step> steps, Argument repetition, Walk walk) {
    if (steps.size() < 3 || repetition.references().size() != 1) {
      return false;
    }
    List<Step> module = Traversal.parse(repetition.references().get(0)).steps();
    if (module.size() != 2 || !module.get(0).name().equals("module")) {
      return false;
    }
    ModuleScope inner = scope.child(new Step(module.get(1).name(), scope.key()));
    if (inner == null || !inner.module().outputs().containsKey(steps.get(2).name())) {
      return false;
    }
    followOutput(inner, steps, Pairing.ALL, walk, false);
    return true;
  }

  /** Picking an attribute of anything but one whole resource, input or output loses the trail. */
  private static boolean losesTrail(boolean picks, Argument argument, Walk walk) {
    boolean whole =
        argument.references().size() == 1
            && isWhole(Traversal.parse(argument.references().get(0)).steps());
    if (picks && !whole) {
      walk.project();
    }
    return picks && !whole;
  }

  private static boolean isWhole(List<Step> steps) {
    return switch (steps.isEmpty() ? "" : steps.get(0).name()) {
      case "module", "data" -> steps.size() == 3;
      default -> steps.size() == 2;
    };
  }

  private void followModule(
      ModuleScope scope, List<Step> steps, Pairing pairing, Walk walk, boolean certain) {
    if (steps.size() < 2) {
      return;
    }
    Step call = steps.get(1);
    Selected<InstanceKey> selected =
        select(moduleKeys(scope, call), call.key(), pairing, key -> key);
    boolean sure = certain && selected.certain();
    for (InstanceKey key : selected.instances()) {
      Step instance = new Step(call.name(), key.equals(InstanceKey.NONE) ? null : key);
      ModuleScope inner = scope.child(instance);
      if (inner != null && steps.size() == 2) {
        followOutputs(inner, walk);
      } else if (inner != null) {
        followOutput(inner, steps, pairing, walk, sure);
      }
    }
  }

  /** A module that only computes has no resources to tell its instances by. */
  private List<InstanceKey> moduleKeys(ModuleScope scope, Step call) {
    Set<InstanceKey> keys = index.moduleKeys(scope.modules(), call.name());
    return keys.isEmpty() ? List.of(call.keyOrNone()) : List.copyOf(keys);
  }

  private void followOutput(
      ModuleScope inner, List<Step> steps, Pairing pairing, Walk walk, boolean certain) {
    Step output = steps.get(2);
    if (inner.module().outputs().get(output.name()) instanceof Argument argument) {
      boolean sure = certain && !losesTrail(steps.size() > 3, argument, walk);
      InstanceKey picked = output.key() == null ? pairing.picked() : output.key();
      follow(inner, argument, walk, sure, picked);
    }
  }

  /**
   * Of {@code module.m[each.key].id} a plan only shows {@code module.m}: any of its outputs may be
   * meant.
   */
  private void followOutputs(ModuleScope inner, Walk walk) {
    walk.project();
    for (Expression output : inner.module().outputs().values()) {
      if (output instanceof Argument argument) {
        follow(inner, argument, walk, false, null);
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
      Pairing pairing,
      Function<T, InstanceKey> keyOf) {
    if (literal != null) {
      return new Selected<>(withKey(instances, literal, keyOf), true);
    }
    if (instances.size() <= 1) {
      return new Selected<>(instances, true);
    }
    InstanceKey wanted = pairing.key() == null ? pairing.picked() : pairing.key();
    if (wanted != null) {
      List<T> paired = withKey(instances, wanted, keyOf);
      return paired.isEmpty()
          ? new Selected<>(instances, false)
          : new Selected<>(paired, pairing.sure());
    }
    return new Selected<>(instances, !pairing.open());
  }

  private static <T> List<T> withKey(
      List<T> instances, InstanceKey key, Function<T, InstanceKey> keyOf) {
    return instances.stream().filter(instance -> keyOf.apply(instance).equals(key)).toList();
  }
}
