package dev.srm.terraform;

import java.util.ArrayList;
import java.util.List;

/** The module part of a Terraform address. */
final class Modules {

  private Modules() {}

  /** Returns the module instances of an address, outermost first. */
  static List<Traversal.Step> of(String address) {
    if (!address.startsWith("module.")) {
      return List.of();
    }
    List<Traversal.Step> modules = new ArrayList<>();
    List<Traversal.Step> steps = Traversal.parse(address).steps();
    for (int i = 0; i + 1 < steps.size() && steps.get(i).name().equals("module"); i += 2) {
      modules.add(steps.get(i + 1));
    }
    return List.copyOf(modules);
  }

  /** Returns a text that is the same for the same module instances only. */
  static String instance(List<Traversal.Step> modules) {
    StringBuilder text = new StringBuilder();
    for (Traversal.Step step : modules) {
      InstanceKey key = step.keyOrNone();
      text.append(step.name()).append('\0').append(key.kind()).append(key.text()).append('\0');
    }
    return text.toString();
  }
}
