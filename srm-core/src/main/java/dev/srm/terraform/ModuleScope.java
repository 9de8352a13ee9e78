package dev.srm.terraform;

import dev.srm.terraform.Configuration.CallBlock;
import dev.srm.terraform.Configuration.ModuleBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated.
 *
 * @param modules the module instance
 * @param module its configuration
 * @param parent the scope of the module call; null in the root module
 * @param key the key of the resource or module call that holds the expression
 * @param repetition its {@code count} or {@code for_each}
 */
record ModuleScope(
    List<Traversal.Step> modules,
    ModuleBlock module,
    @Nullable ModuleScope parent,
    InstanceKey key,
    Expression.@Nullable Argument repetition) {

  /** Returns the scope of the root module. */
  static ModuleScope root(ModuleBlock module) {
    return new ModuleScope(List.of(), module, null, InstanceKey.NONE, null);
  }

  /** Returns the scope of a module instance, or null when the configuration does not have it. */
  static @Nullable ModuleScope of(ModuleBlock root, List<Traversal.Step> modules) {
    ModuleScope scope = root(root);
    for (Traversal.Step step : modules) {
      ModuleScope child = scope.child(step);
      if (child == null) {
        return null;
      }
      scope = child;
    }
    return scope;
  }

  /** Returns the scope of an instance of a child module, or null when there is no such call. */
  @Nullable ModuleScope child(Traversal.Step step) {
    CallBlock call = module.calls().get(step.name());
    if (call == null) {
      return null;
    }
    List<Traversal.Step> inner = new ArrayList<>(modules);
    inner.add(step);
    ModuleScope caller = holding(step.keyOrNone(), call.repetition());
    return new ModuleScope(List.copyOf(inner), call.module(), caller, InstanceKey.NONE, null);
  }

  /** Returns this scope for the expressions of one repeated resource or module call. */
  ModuleScope holding(InstanceKey holderKey, Expression.@Nullable Argument holderRepetition) {
    return new ModuleScope(modules, module, parent, holderKey, holderRepetition);
  }

  /** Returns what the caller passes for an input, or null when it passes nothing. */
  @Nullable Expression input(String variable) {
    return passed().get(variable);
  }

  /** Returns everything that the caller passes, by the name of the input. */
  Map<String, Expression> passed() {
    if (parent == null || modules.isEmpty()) {
      return Map.of();
    }
    CallBlock call = parent.module().calls().get(modules.get(modules.size() - 1).name());
    return call == null ? Map.of() : call.arguments().parts();
  }
}
