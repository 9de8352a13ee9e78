package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What following the references of one expression has found so far. */
final class Walk {

  private static final int MOST_REFERENCES = 8;

  private final Set<PlannedResource> targets = new LinkedHashSet<>();
  private final Set<PlannedResource> candidates = new LinkedHashSet<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final Set<String> visited = new HashSet<>();
  private final Map<String, ModuleScope> hiding = new LinkedHashMap<>();
  private boolean projected;

  /** Whether a step was not taken before in this walk. */
  boolean enter(ModuleScope scope, String reference, Pairing pairing, boolean certain) {
    String step =
        Modules.instance(scope.modules())
            + scope.key()
            + '\0'
            + reference
            + '\0'
            + pairing.key()
            + '\0'
            + certain;
    return visited.add(step);
  }

  void reach(PlannedResource resource, String attribute, boolean certain) {
    (certain ? targets : candidates).add(resource);
    name(resource.name().address() + (attribute.isEmpty() ? "" : "." + attribute));
  }

  /** The path goes through a local value of a module, which a plan does not show. */
  void hide(ModuleScope scope, String reference) {
    hiding.putIfAbsent(Modules.instance(scope.modules()), scope);
    name(reference);
  }

  /** The path picks one attribute of an object of which the plan only shows the whole. */
  void project() {
    projected = true;
  }

  private void name(String reference) {
    if (references.size() < MOST_REFERENCES) {
      references.add(reference);
    }
  }

  Set<PlannedResource> targets() {
    return targets;
  }

  /** Returns the resources that may be meant but are not surely so. */
  Set<PlannedResource> candidates() {
    Set<PlannedResource> unsure = new LinkedHashSet<>(candidates);
    unsure.removeAll(targets);
    return unsure;
  }

  /** Returns targets and candidates. */
  Set<PlannedResource> reached() {
    Set<PlannedResource> all = new LinkedHashSet<>(targets);
    all.addAll(candidates);
    return all;
  }

  Set<String> references() {
    return references;
  }

  boolean hidden() {
    return !hiding.isEmpty();
  }

  /** Returns the modules whose local values hide the path. */
  Collection<ModuleScope> hiding() {
    return hiding.values();
  }

  boolean projected() {
    return projected;
  }

  /** Whether the author set an argument that is unknown and was written as this expression. */
  Value.Setting setting() {
    boolean reached = !targets.isEmpty() || !candidates.isEmpty();
    if (reached && !projected) {
      return Value.Setting.SET;
    }
    return reached || hidden() ? Value.Setting.UNCLEAR : Value.Setting.NOT_SET;
  }
}
