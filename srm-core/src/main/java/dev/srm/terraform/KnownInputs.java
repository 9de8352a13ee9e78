package dev.srm.terraform;

import dev.srm.resource.Value;
import dev.srm.terraform.Expression.Argument;
import dev.srm.terraform.Traversal.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code each.value} and inputs are, where nothing but constants and the values of variables
 * decides them. Functions around them are not in a plan, so only a constant is exact.
 */
final class KnownInputs {

  private final Map<String, Value> variables;

  KnownInputs(Map<String, Value> variables) {
    this.variables = variables;
  }

  /**
   * A key that a value names.
   *
   * @param key the key
   * @param exact whether the plan states it, rather than something that a function may have changed
   */
  record Picked(InstanceKey key, boolean exact) {}

  /** Returns the instance that {@code each.value} or a part of it names; null when unknown. */
  @Nullable Picked pickedByValue(ModuleScope scope, List<Step> eachValue) {
    Argument repetition = scope.repetition();
    if (repetition == null) {
      return null;
    }
    InstanceKey key = key(part(elementOf(repetition, scope), eachValue, 2));
    boolean exact = repetition.constant() != null || scope.key().equals(key);
    return key == null ? null : new Picked(key, exact);
  }

  /** Returns the instance that an input names for the key of a holder; null when unknown. */
  @Nullable Picked pickedByInput(ModuleScope scope, List<Step> input) {
    Value value = input(scope, input);
    InstanceKey key = key(element(value, scope.key()));
    return key == null ? null : new Picked(key, false);
  }

  private @Nullable Value elementOf(Argument repetition, ModuleScope scope) {
    if (repetition.constant() != null) {
      return element(repetition.constant(), scope.key());
    }
    Value only = null;
    for (String reference : repetition.references()) {
      List<Step> steps = Traversal.parse(reference).steps();
      Value one = isInput(steps) ? element(input(scope, steps), scope.key()) : null;
      if (one != null && only != null) {
        return null;
      }
      only = one == null ? only : one;
    }
    return only;
  }

  /** Each step leads to a caller, so this ends. */
  private @Nullable Value input(ModuleScope scope, List<Step> steps) {
    Step name = steps.get(1);
    ModuleScope caller = scope.parent();
    Value whole = null;
    if (caller == null) {
      whole = variables.get(name.name());
    } else if (scope.input(name.name()) instanceof Argument argument) {
      whole = argument.constant() != null ? argument.constant() : passed(caller, argument);
    } else {
      whole = scope.module().containers().get(name.name());
    }
    return part(name.key() == null ? whole : element(whole, name.key()), steps, 2);
  }

  private @Nullable Value passed(ModuleScope caller, Argument argument) {
    if (argument.references().size() != 1) {
      return null;
    }
    List<Step> steps = Traversal.parse(argument.references().get(0)).steps();
    if (isInput(steps)) {
      return input(caller, steps);
    }
    boolean eachValue =
        steps.size() > 1
            && steps.get(0).name().equals("each")
            && steps.get(1).name().equals("value");
    return eachValue && caller.repetition() != null
        ? part(elementOf(caller.repetition(), caller), steps, 2)
        : null;
  }

  private static boolean isInput(List<Step> steps) {
    return steps.size() > 1 && steps.get(0).name().equals("var");
  }

  /** An element of a set is its own key. */
  private static @Nullable Value element(@Nullable Value collection, InstanceKey key) {
    if (collection instanceof Value.MapOf map) {
      return map.get(key.text());
    }
    if (collection instanceof Value.ListOf list && key.kind() == InstanceKey.Kind.FOR_EACH) {
      for (Value item : list.items()) {
        if (item instanceof Value.Text text && text.value().equals(key.text())) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable Value part(@Nullable Value whole, List<Step> steps, int from) {
    Value value = whole;
    for (Step step : steps.subList(from, steps.size())) {
      value = value instanceof Value.MapOf map ? map.get(step.name()) : null;
      if (step.key() != null) {
        value = element(value, step.key());
      }
    }
    return value;
  }

  private static @Nullable InstanceKey key(@Nullable Value value) {
    if (value instanceof Value.Num number) {
      return InstanceKey.of(number);
    }
    return value instanceof Value.Text text ? InstanceKey.of(text) : null;
  }
}
