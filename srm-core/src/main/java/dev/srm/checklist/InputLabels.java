package dev.srm.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reports call the inputs of a run beside a resource: the shortest end of each path that no
 * other input has, {@code network/plan.json} beside {@code web/plan.json}. What tells two inputs
 * apart stands at the end of their paths; what is before it says where a machine keeps its files.
 */
public final class InputLabels {

  private final Map<String, String> byName;

  private InputLabels(Map<String, String> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** Labels inputs by their names. */
  public static InputLabels of(Collection<String> names) {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    Map<String, Integer> shared = new HashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      List<String> path = steps(name);
      steps.put(name, path);
      for (int length = 1; length <= path.size(); length++) {
        shared.merge(end(path, length), 1, Integer::sum);
      }
    }
    Map<String, String> labels = new HashMap<>();
    steps.forEach((name, path) -> labels.put(name, shortest(path, shared)));
    Set<String> once = new LinkedHashSet<>(labels.values());
    return new InputLabels(once.size() == labels.size() ? labels : namesOf(steps.keySet()));
  }

  /** Labels the inputs of a checklist. */
  public static InputLabels of(Checklist checklist) {
    List<String> names = new ArrayList<>();
    checklist.inputs().forEach(input -> names.add(input.name()));
    return of(names);
  }

  /** Returns the label of an input; the empty string for that of a run that has no other. */
  public String of(@Nullable String input) {
    return input == null ? "" : byName.getOrDefault(input, input);
  }

  private static String shortest(List<String> path, Map<String, Integer> shared) {
    for (int length = 1; length < path.size(); length++) {
      String label = end(path, length);
      if (shared.getOrDefault(label, 0) == 1) {
        return label;
      }
    }
    return String.join("/", path);
  }

  private static String end(List<String> path, int length) {
    return String.join("/", path.subList(path.size() - length, path.size()));
  }

  private static List<String> steps(String name) {
    List<String> steps = new ArrayList<>();
    for (String step : name.split("/", -1)) {
      if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps.isEmpty() ? List.of(name) : steps;
  }

  /** Different spellings of one path have the same end: as written, they still differ. */
  private static Map<String, String> namesOf(Set<String> names) {
    Map<String, String> labels = new HashMap<>();
    names.forEach(name -> labels.put(name, name));
    return labels;
  }
}
