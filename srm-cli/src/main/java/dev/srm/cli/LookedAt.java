package dev.srm.cli;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Spelling;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at: attributes of the resource, elements of its lists, resources of other
 * kinds, functions.
 */
final class LookedAt {

  /** The names by the place they are looked for in; the empty place is the resource itself. */
  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  private LookedAt() {}

  /** Returns one text for each place that is looked at. */
  static List<String> by(Condition condition) {
    LookedAt lookedAt = new LookedAt();
    lookedAt.visit(condition, "");
    return lookedAt.names.entrySet().stream()
        .map(place -> text(place.getKey(), String.join(", ", place.getValue())))
        .toList();
  }

  private static String text(String place, String names) {
    return place.isEmpty() ? names : place + " (" + names + ")";
  }

  private void visit(@Nullable Condition condition, String place) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> visit(part, place));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> visit(part, place));
    } else if (condition instanceof Condition.Not not) {
      visit(not.part(), place);
    } else if (condition instanceof Condition.PerDialect either) {
      visit(either.terraform(), place);
      visit(either.cloudFormation(), place);
    } else if (condition instanceof Condition.AttributeTest test) {
      add(place, name(test.path()));
    } else if (condition instanceof Condition.Call call) {
      add(place, call.function());
    } else {
      visitOthers(condition, place);
    }
  }

  /** Conditions on something else than the resource itself. */
  private void visitOthers(@Nullable Condition condition, String place) {
    if (condition instanceof Condition.Each each) {
      visit(each.condition(), join(place, name(each.path())));
    } else if (condition instanceof Condition.Related related) {
      visit(related.condition(), related.kind());
    } else if (condition instanceof Condition.Follow follow) {
      visit(follow.condition(), join(place, name(follow.path())));
    }
  }

  private void add(String place, String name) {
    names.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(name);
  }

  private static String join(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String name(Spelling path) {
    String terraform = path.terraform();
    String cloudFormation = path.cloudFormation();
    if (terraform == null || terraform.equals(cloudFormation)) {
      return String.valueOf(cloudFormation);
    }
    return cloudFormation == null ? terraform : terraform + " or " + cloudFormation;
  }
}
