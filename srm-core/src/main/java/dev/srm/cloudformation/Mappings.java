package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code Fn::FindInMap}. A key that is unknown does not matter when every entry it could name has
 * the same value; otherwise the value is one of those that the map holds.
 */
final class Mappings {

  private static final String DEFAULT = "DefaultValue";
  private static final int MOST_CANDIDATES = 64;

  private final Call call;
  private final @Nullable Node fallback;

  private Mappings(Call call, @Nullable Node fallback) {
    this.call = call;
    this.fallback = fallback;
  }

  static Value findInMap(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    if (arguments.size() < 3 || arguments.size() > 4) {
      return call.malformed("[map, first key, second key]");
    }
    Node last = arguments.size() == 4 ? arguments.get(3) : null;
    Node fallback = last instanceof Mapping options ? options.get(DEFAULT) : null;
    Mappings lookup = new Mappings(call, fallback);
    return Conditionals.lift(call.values(arguments.subList(0, 3)), lookup::find);
  }

  private Value find(List<Value> keys) throws InputException {
    List<Node> found = List.of(call.stack().mappings());
    for (Value key : keys) {
      found = step(found, Values.text(key));
    }
    boolean certain = keys.stream().allMatch(key -> Values.text(key) != null);
    Set<Value> possible = new LinkedHashSet<>();
    for (Node node : found) {
      possible.add(call.value(node));
    }
    if (fallback != null && (!certain || possible.isEmpty())) {
      possible.add(call.value(fallback));
    }
    if (possible.size() == 1) {
      return possible.iterator().next();
    }
    if (certain) {
      return missing(keys);
    }
    Value choice = choice(keys);
    return choice == null ? Values.derived(call.function(), keys) : choice;
  }

  /**
   * Returns what each value of the only unknown key leads to, as branches of conditions such as
   * {@code AWS::Region = eu-west-1}; null when several keys are unknown or too much is possible.
   */
  private @Nullable Value choice(List<Value> keys) throws InputException {
    List<Value> open = keys.stream().filter(key -> Values.text(key) == null).toList();
    boolean one = open.size() == 1 && open.get(0) instanceof Value.Unknown;
    List<String> references = one ? ((Value.Unknown) open.get(0)).references() : List.of();
    if (references.size() != 1 || open.get(0).sensitive()) {
      return null;
    }
    int position = keys.indexOf(open.get(0));
    Map<String, Value> candidates = candidates(keys, position, allowed(references.get(0)));
    if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
      return null;
    }
    Value result = fallback == null ? null : call.value(fallback);
    List<Map.Entry<String, Value>> last = new ArrayList<>(candidates.entrySet());
    Collections.reverse(last);
    for (Map.Entry<String, Value> each : last) {
      String condition = Conditionals.choice(references.get(0), each.getKey());
      result =
          result == null ? each.getValue() : Conditionals.of(condition, each.getValue(), result);
    }
    return result;
  }

  private Map<String, Value> candidates(List<Value> keys, int position, List<String> allowed)
      throws InputException {
    List<Node> before = List.of(call.stack().mappings());
    for (Value key : keys.subList(0, position)) {
      before = step(before, Values.text(key));
    }
    Map<String, Value> candidates = new TreeMap<>();
    for (Node node : before) {
      Set<String> names = node instanceof Mapping mapping ? mapping.entries().keySet() : Set.of();
      for (String name : names) {
        List<Node> found = step(List.of(node), name);
        for (Value key : keys.subList(position + 1, keys.size())) {
          found = step(found, Values.text(key));
        }
        if (found.size() == 1 && (allowed.isEmpty() || allowed.contains(name))) {
          candidates.put(name, call.value(found.get(0)));
        }
      }
    }
    return candidates;
  }

  private List<String> allowed(String reference) {
    String own = Parameters.REFERENCE + call.stack().path();
    Parameters.Parameter parameter =
        reference.startsWith(own)
            ? call.stack().parameters().find(reference.substring(own.length()))
            : null;
    return parameter == null ? List.of() : parameter.allowed();
  }

  private List<Node> step(List<Node> from, @Nullable String key) throws InputException {
    List<Node> to = new ArrayList<>();
    for (Node node : from) {
      if (!(node instanceof Mapping mapping)) {
        continue;
      }
      if (key == null) {
        Collection<Entry> entries = mapping.entries().values();
        call.stack().work().spend(entries.size(), call.at());
        entries.forEach(entry -> to.add(entry.value()));
        continue;
      }
      Node value = mapping.get(key);
      if (value != null) {
        to.add(value);
      }
    }
    return to;
  }

  private Value missing(List<Value> keys) {
    String path = String.join(".", keys.stream().map(Values::text).toList());
    call.stack()
        .diagnostics()
        .warn(
            "unresolved-mapping",
            "Mappings has no " + Wording.quoted(path) + "; the value is unknown",
            call.at());
    return Values.derived("Mappings " + Wording.shown(path), keys);
  }
}
