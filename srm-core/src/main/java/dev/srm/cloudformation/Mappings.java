package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code Fn::FindInMap}. A key that is unknown does not matter when every entry it could name has
 * the same value.
 */
final class Mappings {

  private static final String DEFAULT = "DefaultValue";

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
    return certain ? missing(keys) : Values.derived(call.function(), keys);
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
