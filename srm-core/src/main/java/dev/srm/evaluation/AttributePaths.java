package dev.srm.evaluation;

import dev.srm.resource.TextDecoder;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that a path of the catalog leads to. Lists are walked through, {@code *} is
 * every key of a map in sorted order, {@code step@json} decodes text.
 */
final class AttributePaths {

  private static final String JSON = "@json";
  private static final int SEVERAL = 2;

  private static final Pattern STEP = Pattern.compile("\"[^\"]*\"|[^.\"]+");
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

  private final TextDecoder decoder;
  private final Map<String, List<String>> steps = new HashMap<>();

  AttributePaths(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Returns the values at a path below a subject. Null and missing values are left out unless they
   * depend on a template condition; an unknown part of the path is the value itself.
   */
  List<Found> find(Subject subject, String path) {
    List<Found> found = new ArrayList<>();
    boolean cloudControl = subject.resource().provider().isCloudControl();
    List<String> steps = stepsOf(path);
    new Walker(found, cloudControl).walk(subject.value(), steps, subject.prefix(), List.of());
    addUnseen(subject, path, steps, found);
    return found;
  }

  /** What the input does not show of a resource is not absent, but unknown. */
  private static void addUnseen(
      Subject subject, String path, List<String> steps, List<Found> found) {
    String unseen = subject.resource().origin().unseen();
    if (unseen == null || !subject.prefix().isEmpty() || steps.isEmpty()) {
      return;
    }
    String first = steps.get(0).replace(JSON, "");
    if (!subject.resource().attributes().entries().containsKey(first)) {
      Value value = new Value.Unknown(Value.Setting.UNCLEAR, List.of(unseen), false);
      found.add(new Found(path.replace(JSON, ""), value, List.of()));
    }
  }

  private List<String> stepsOf(String path) {
    return steps.computeIfAbsent(path, AttributePaths::split);
  }

  /** A key that holds dots itself, such as the name of a database parameter, is quoted. */
  private static List<String> split(String path) {
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      steps.add(step.group().replace("\"", ""));
    }
    return List.copyOf(steps);
  }

  /** Returns a path without the indexes of list elements, as the catalog writes it. */
  static String withoutIndexes(String path) {
    return path.indexOf('[') < 0 ? path : INDEX.matcher(path).replaceAll("");
  }

  private final class Walker {
    private final List<Found> found;
    private final boolean cloudControl;

    Walker(List<Found> found, boolean cloudControl) {
      this.found = found;
      this.cloudControl = cloudControl;
    }

    void walk(@Nullable Value value, List<String> steps, String path, List<String> under) {
      if (value instanceof Value.Conditional conditional) {
        walk(
            conditional.whenTrue(), steps, path, with(under, conditional.condition() + " is true"));
        walk(
            conditional.whenFalse(),
            steps,
            path,
            with(under, conditional.condition() + " is false"));
      } else if (value == null || value instanceof Value.Null || isLeftOut(value)) {
        if (!under.isEmpty()) {
          found.add(new Found(join(path, steps), Value.NULL, under));
        }
      } else if (value instanceof Value.Unknown || steps.isEmpty()) {
        found.add(new Found(join(path, steps), value, under, steps.isEmpty()));
      } else if (value instanceof Value.Partial partial) {
        walkPartial(partial, steps, path, under);
      } else if (value instanceof Value.Text text && cloudControl) {
        // The awscc provider writes as JSON text what is an object in a template, such as a policy.
        walk(decoded(text), steps, path, under);
      } else if (value instanceof Value.ListOf list) {
        walkList(list, steps, path, under);
      } else if (value instanceof Value.MapOf map) {
        walkMap(map, steps, path, under);
      }
    }

    /** The awscc provider marks all that is left out as computed; its defaults are a template's. */
    private boolean isLeftOut(Value value) {
      return cloudControl && Value.isLeftOut(value);
    }

    private void walkPartial(
        Value.Partial partial, List<String> steps, String path, List<String> under) {
      Value data = cloudControl ? PartialJson.decode(partial, decoder) : null;
      if (data == null) {
        found.add(new Found(join(path, steps), unknown(partial), under, false));
      } else {
        walk(data, steps, path, under);
      }
    }

    private void walkList(Value.ListOf list, List<String> steps, String path, List<String> under) {
      boolean several = list.items().size() >= SEVERAL;
      for (int i = 0; i < list.items().size(); i++) {
        walk(list.items().get(i), steps, several ? path + "[" + i + "]" : path, under);
      }
    }

    private void walkMap(Value.MapOf map, List<String> steps, String path, List<String> under) {
      String step = steps.get(0);
      List<String> rest = steps.subList(1, steps.size());
      if (step.equals("*")) {
        for (Map.Entry<String, Value> entry : new TreeMap<>(map.entries()).entrySet()) {
          walk(entry.getValue(), rest, join(path, entry.getKey()), under);
        }
        return;
      }
      boolean decodes = step.endsWith(JSON);
      String key = decodes ? step.substring(0, step.length() - JSON.length()) : step;
      Value next = get(map, key);
      walk(decodes ? decoded(next) : next, rest, join(path, key), under);
    }

    private @Nullable Value get(Value.MapOf map, String key) {
      Value value = map.get(key);
      if (value != null || !cloudControl) {
        return value;
      }
      String plain = key.toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        if (entry.getKey().replace("_", "").equals(plain)) {
          return entry.getValue();
        }
      }
      return null;
    }
  }

  /** Text that is no JSON is dropped: what it means cannot be said. */
  private @Nullable Value decoded(@Nullable Value value) {
    if (value instanceof Value.Text text) {
      Value data = decoder.decode(text.value());
      return data == null ? new Value.Unknown(Value.Setting.SET, List.of(), true) : data;
    }
    if (value instanceof Value.Partial partial) {
      Value data = PartialJson.decode(partial, decoder);
      return data == null ? unknown(partial) : data;
    }
    return value;
  }

  private static Value.Unknown unknown(Value.Partial partial) {
    List<String> references = new ArrayList<>();
    for (Value part : partial.parts()) {
      if (part instanceof Value.Unknown unknown) {
        references.addAll(unknown.references());
      }
    }
    return new Value.Unknown(Value.Setting.SET, references, partial.sensitive());
  }

  private static List<String> with(List<String> under, String condition) {
    List<String> more = new ArrayList<>(under);
    more.add(condition);
    return more;
  }

  private static String join(String path, List<String> steps) {
    return steps.isEmpty() ? path : join(path, String.join(".", steps).replace(JSON, ""));
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }
}
