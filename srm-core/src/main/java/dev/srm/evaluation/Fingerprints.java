package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells whether the configuration behind the duties of a resource has changed since somebody looked
 * at it: a digest over what the catalog looks at of the resource and of every resource that a
 * verdict on it looked at.
 *
 * <p>The digest stands in public comments, so nothing goes into it that could be guessed from it:
 * no sensitive value, nothing with the name or the form of a credential, and no script, command
 * line, long text or value of a named pair, in which credentials hide. What only apply decides is
 * left out as long as it is unknown, and names are not in it: a resource that moves to another
 * address is the same thing.
 */
final class Fingerprints {

  private static final int DEEPEST = 12;

  /** Longer texts are scripts and documents; policies are decoded before and are maps. */
  private static final int LONGEST_TEXT = 80;

  /** What people put into it is theirs, and often short enough to be guessed. */
  private static final Set<String> OPEN_TO_SECRETS =
      Set.of(
          "command",
          "Command",
          "entryPoint",
          "EntryPoint",
          "environment",
          "Environment",
          "user_data",
          "user_data_base64",
          "UserData",
          "variables",
          "Variables");

  private final ResourceGraph graph;
  private final AttributeSelection selection;
  private final ShortDigest digest = new ShortDigest();
  private final Map<ResourceAddress, String> configurations = new HashMap<>();

  /** Whether a name may hold a secret: there are few names, and each stands in many resources. */
  private final Map<String, Boolean> secretive = new HashMap<>();

  /** The same for texts: most are one of the few values that an attribute can take. */
  private final Map<String, Boolean> mayBeSecret = new HashMap<>();

  /**
   * Makes the fingerprints of a graph.
   *
   * @param selection which attributes count; a graph may hold others, too
   */
  Fingerprints(ResourceGraph graph, AttributeSelection selection) {
    this.graph = graph;
    this.selection = selection;
  }

  /** Returns 16 hex digits over a resource and what its verdicts looked at. */
  String of(Resource resource, List<Assessment> assessments) {
    TreeSet<ResourceAddress> seen = new TreeSet<>();
    for (Assessment assessment : assessments) {
      for (Evidence evidence : assessment.evidence()) {
        if (evidence.resource() != null) {
          seen.add(evidence.resource());
        }
      }
    }
    seen.remove(resource.address());
    TreeSet<String> others = new TreeSet<>();
    for (ResourceAddress address : seen) {
      Resource other = graph.find(address);
      if (other != null) {
        others.add(configuration(other));
      }
    }
    return digest.of(configuration(resource) + String.join("", others));
  }

  private String configuration(Resource resource) {
    return configurations.computeIfAbsent(
        resource.address(),
        address -> {
          StringBuilder out = new StringBuilder(resource.type());
          write(out, resource.attributes(), 0, name -> selection.keeps(resource.type(), name));
          return digest.of(out.toString());
        });
  }

  private void write(StringBuilder out, Value value, int depth) {
    if (value.sensitive() || depth > DEEPEST) {
      out.append('*');
    } else if (value instanceof Value.MapOf map) {
      write(out, map, depth, name -> true);
    } else if (value instanceof Value.ListOf list) {
      out.append('[');
      list.items().forEach(item -> write(out.append(','), item, depth + 1));
      out.append(']');
    } else if (value instanceof Value.Conditional conditional) {
      out.append('?').append(conditional.condition());
      write(out, conditional.whenTrue(), depth + 1);
      write(out, conditional.whenFalse(), depth + 1);
    } else if (value instanceof Value.Text text) {
      out.append('"').append(mayBeSecret(text.value()) ? "*" : text.value()).append('"');
    } else if (value instanceof Value.Bool || value instanceof Value.Num) {
      out.append(value);
    }
  }

  private boolean mayBeSecret(String text) {
    return text.length() > LONGEST_TEXT
        || mayBeSecret.computeIfAbsent(text, t -> SecretForms.recognise("", t) != null);
  }

  private void write(StringBuilder out, Value.MapOf map, int depth, Predicate<String> wanted) {
    boolean pair = map.get("value") != null || map.get("Value") != null;
    List<Map.Entry<String, Value>> sorted = new ArrayList<>(map.entries().entrySet());
    sorted.sort(Map.Entry.comparingByKey());
    out.append('{');
    for (Map.Entry<String, Value> entry : sorted) {
      String name = entry.getKey();
      boolean valueOfPair = pair && name.equalsIgnoreCase("value");
      if (!valueOfPair && wanted.test(name) && !isSecretive(name)) {
        write(out, name, entry.getValue(), depth + 1);
      }
    }
    out.append('}');
  }

  /** Writes an entry, or nothing where there is nothing to say of its value. */
  private void write(StringBuilder out, String name, Value value, int depth) {
    int start = out.length();
    int startOfValue = out.append(name).append('=').length();
    write(out, value, depth);
    if (out.length() == startOfValue) {
      out.setLength(start);
    } else {
      out.append(';');
    }
  }

  private boolean isSecretive(String name) {
    return secretive.computeIfAbsent(
        name, n -> OPEN_TO_SECRETS.contains(n) || SecretForms.isSecretName(n));
  }
}
