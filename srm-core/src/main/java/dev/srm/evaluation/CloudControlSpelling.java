package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the awscc provider spells the properties of CloudFormation: in snake case. Who wrote {@code
 * kms_master_key_id} looks for that, and not for {@code KMSMasterKeyID}.
 */
final class CloudControlSpelling {

  private static final Pattern STEP = Pattern.compile("([^.\\[]+)((?:\\[[0-9]+])*)");
  private static final Pattern ACRONYM = Pattern.compile("([A-Z])([A-Z][a-z])(?!\\b)");
  private static final Pattern WORD = Pattern.compile("([a-z0-9])([A-Z])");

  private CloudControlSpelling() {}

  /** Returns the usual spelling of the name of a property. */
  static String of(String property) {
    String apart = ACRONYM.matcher(property).replaceAll("$1_$2");
    return WORD.matcher(apart).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a path of the catalog as the provider spells it: as the attributes do where they have
   * it, and as usual elsewhere. What is inside JSON text keeps its names.
   */
  static String of(String path, Value attributes) {
    if (path.startsWith("$")) {
      return path; // What a template says beside the properties has no name here.
    }
    List<String> spelled = new ArrayList<>();
    Value at = attributes;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (at instanceof Value.Text || at instanceof Value.Partial) {
        spelled.add(step.group());
      } else {
        String name = name(at, step.group(1));
        spelled.add(name + step.group(2));
        at = below(at, name);
      }
    }
    return String.join(".", spelled);
  }

  private static String name(@Nullable Value value, String property) {
    String plain = property.toLowerCase(Locale.ROOT);
    if (first(value) instanceof Value.MapOf map) {
      if (map.entries().containsKey(property)) {
        return property; // A key that the author chose, such as the name of a variable.
      }
      for (String key : map.entries().keySet()) {
        if (key.replace("_", "").equals(plain)) {
          return key;
        }
      }
    }
    return of(property);
  }

  private static @Nullable Value below(@Nullable Value value, String name) {
    return first(value) instanceof Value.MapOf map ? map.get(name) : null;
  }

  /** The elements of a list are spelled alike. */
  private static @Nullable Value first(@Nullable Value value) {
    return value instanceof Value.ListOf list && !list.items().isEmpty()
        ? list.items().get(0)
        : value;
  }
}
