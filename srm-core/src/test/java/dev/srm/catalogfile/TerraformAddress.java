package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Terraform address such as {@code module.a["x"].data.aws_iam_policy.p[0]}.
 *
 * @param modules the calls on the way, each with its index
 * @param data whether it is a data source
 * @param type the resource type
 * @param name the resource and its index
 */
record TerraformAddress(List<Indexed> modules, boolean data, String type, Indexed name) {

  /**
   * A name with the key that {@code count} or {@code for_each} gave it.
   *
   * @param name the name
   * @param key the text between the brackets, or null
   */
  record Indexed(String name, @Nullable String key) {

    static Indexed of(String step) {
      int bracket = step.indexOf('[');
      return bracket < 0
          ? new Indexed(step, null)
          : new Indexed(step.substring(0, bracket), step.substring(bracket + 1, step.length() - 1));
    }

    /** Returns the key as JSON: a number of {@code count}, a string of {@code for_each}. */
    JsonNode index() {
      if (key == null) {
        return JsonNodeFactory.instance.nullNode();
      }
      return ofForEach()
          ? JsonNodeFactory.instance.textNode(key.substring(1, key.length() - 1))
          : JsonNodeFactory.instance.numberNode(Integer.parseInt(key));
    }

    boolean ofForEach() {
      return key != null && key.startsWith("\"");
    }

    boolean ofCount() {
      return key != null && !ofForEach();
    }
  }

  static TerraformAddress parse(String text) {
    List<String> steps = steps(text);
    List<Indexed> modules = new ArrayList<>();
    int next = 0;
    while (steps.get(next).equals("module")) {
      modules.add(Indexed.of(steps.get(next + 1)));
      next += 2;
    }
    boolean data = steps.get(next).equals("data");
    next += data ? 1 : 0;
    if (steps.size() != next + 2) {
      throw new IllegalArgumentException("\"" + text + "\" is no address of a resource");
    }
    return new TerraformAddress(
        List.copyOf(modules), data, steps.get(next), Indexed.of(steps.get(next + 1)));
  }

  /** Returns the address of the module, the empty string for the root. */
  String moduleText() {
    StringBuilder text = new StringBuilder();
    for (Indexed module : modules) {
      text.append(text.isEmpty() ? "" : ".").append("module.").append(module.name());
      text.append(module.key() == null ? "" : "[" + module.key() + "]");
    }
    return text.toString();
  }

  /** Returns the address within the configuration of its module, without an index. */
  String configurationText() {
    return (data ? "data." : "") + type + "." + name.name();
  }

  /** Returns the name of the provider that the type begins with. */
  String provider() {
    int end = type.indexOf('_');
    return end < 0 ? type : type.substring(0, end);
  }

  /** Returns the address without the keys of {@code count} and {@code for_each}. */
  String withoutKeys() {
    StringBuilder text = new StringBuilder();
    modules.forEach(module -> text.append("module.").append(module.name()).append('.'));
    return text.append(configurationText()).toString();
  }

  /**
   * Returns the resource that a reference from here leads to, without keys, or null when it leads
   * to no resource, such as a variable or the output of a module.
   */
  @Nullable String target(String reference) {
    List<String> steps = steps(reference);
    boolean toData = steps.get(0).equals("data");
    int type = toData ? 1 : 0;
    boolean toResource = toData || steps.get(type).contains("_");
    if (steps.size() < type + 2 || !toResource) {
      return null;
    }
    Indexed target = Indexed.of(steps.get(type + 1));
    return new TerraformAddress(modules, toData, steps.get(type), target).withoutKeys();
  }

  /** Splits at the dots that are not inside of brackets. */
  static List<String> steps(String text) {
    List<String> steps = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '[') {
        depth++;
      } else if (letter == ']') {
        depth--;
      } else if (letter == '.' && depth == 0) {
        steps.add(text.substring(start, i));
        start = i + 1;
      }
    }
    steps.add(text.substring(start));
    return steps;
  }
}
