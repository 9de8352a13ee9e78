package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a condition and tells a visitor what it looks at: which attribute of which kind,
 * and where it goes from one resource to another.
 */
final class ConditionWalk {

  /** Arguments of functions that are paths of attributes; all others are plain values. */
  private static final Set<String> PATH_ARGUMENTS =
      Set.of("policy", "at", "from", "to", "protocol", "sources", "prefix-lists", "tags");

  private final Function<String, @Nullable Kind> kinds;
  private final Visitor visitor;

  /**
   * Creates a walk.
   *
   * @param kinds finds a kind by its full name
   */
  ConditionWalk(Function<String, @Nullable Kind> kinds, Visitor visitor) {
    this.kinds = kinds;
    this.visitor = visitor;
  }

  /** Told what a condition looks at. The kind is null for the account, which is no resource. */
  interface Visitor {

    /**
     * The condition looks at an attribute.
     *
     * @param path the whole path from the resource, also inside a list
     * @param test the part of the condition that does
     */
    void path(@Nullable Kind kind, Spelling path, Condition test);

    /** The condition goes from a resource to others that point at it. */
    default void related(@Nullable Kind from, Condition.Related related) {}

    /** The condition goes from a resource to one that it names. */
    default void followed(@Nullable Kind from, Condition.Follow follow) {}

    /** The condition asks for this part, whatever it is. */
    default void part(Condition part) {}
  }

  /**
   * The resource that paths start from.
   *
   * @param prefix the list that the walk is inside of, empty at the top; a dialect of which the
   *     walk has left the branch has none
   */
  private record Place(@Nullable Kind kind, Spelling prefix) {

    Place at(@Nullable Kind other) {
      return new Place(
          other,
          new Spelling(
              prefix.terraform() == null ? null : "", prefix.cloudFormation() == null ? null : ""));
    }

    Spelling path(Spelling relative) {
      return new Spelling(
          joined(prefix.terraform(), relative.terraform()),
          joined(prefix.cloudFormation(), relative.cloudFormation()));
    }

    private static @Nullable String joined(@Nullable String prefix, @Nullable String relative) {
      if (prefix == null || relative == null) {
        return null;
      }
      return prefix.isEmpty() ? relative : prefix + "." + relative;
    }
  }

  /** Walks through a condition about resources of a kind, or about the account. */
  void walk(Condition condition, @Nullable Kind kind) {
    walk(condition, new Place(kind, Spelling.same("")));
  }

  private void walk(Condition condition, Place place) {
    visitor.part(condition);
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> walk(part, place));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> walk(part, place));
    } else if (condition instanceof Condition.Not not) {
      walk(not.part(), place);
    } else if (condition instanceof Condition.PerDialect dialects) {
      branches(dialects, place);
    } else if (condition instanceof Condition.AttributeTest test) {
      visitor.path(place.kind(), place.path(test.path()), test);
    } else if (condition instanceof Condition.Each each) {
      Spelling path = place.path(each.path());
      visitor.path(place.kind(), path, each);
      walk(each.condition(), new Place(place.kind(), path));
    } else {
      walkFurther(condition, place);
    }
  }

  private void walkFurther(Condition condition, Place place) {
    if (condition instanceof Condition.Related related) {
      visitor.related(place.kind(), related);
      walkTo(related.kind(), related.condition(), place);
    } else if (condition instanceof Condition.Follow follow) {
      visitor.path(place.kind(), place.path(follow.path()), follow);
      visitor.followed(place.kind(), follow);
      walkTo(follow.kind(), follow.condition(), place);
    } else if (condition instanceof Condition.Call call) {
      paths(call).forEach(path -> visitor.path(place.kind(), place.path(path), call));
    }
  }

  private void branches(Condition.PerDialect dialects, Place place) {
    if (dialects.terraform() != null) {
      Spelling prefix = new Spelling(place.prefix().terraform(), null);
      walk(dialects.terraform(), new Place(place.kind(), prefix));
    }
    if (dialects.cloudFormation() != null) {
      Spelling prefix = new Spelling(null, place.prefix().cloudFormation());
      walk(dialects.cloudFormation(), new Place(place.kind(), prefix));
    }
  }

  private void walkTo(String kind, Condition condition, Place from) {
    Kind target = kinds.apply(kind);
    if (target != null) {
      walk(condition, from.at(target));
    }
  }

  /** Returns the paths among the arguments of a function. */
  static List<Spelling> paths(Condition.Call call) {
    return call.arguments().entrySet().stream()
        .filter(argument -> PATH_ARGUMENTS.contains(argument.getKey()))
        .flatMap(argument -> paths(argument.getValue()))
        .toList();
  }

  private static Stream<Spelling> paths(@Nullable Value value) {
    if (value instanceof Value.Text text) {
      return Stream.of(Spelling.same(text.value()));
    }
    if (value instanceof Value.ListOf list) {
      return list.items().stream().flatMap(ConditionWalk::paths);
    }
    if (value instanceof Value.MapOf map) {
      return Stream.concat(
          paths(map.get("terraform")).map(path -> new Spelling(path.terraform(), null)),
          paths(map.get("cloudformation")).map(path -> new Spelling(null, path.cloudFormation())));
    }
    return Stream.empty();
  }
}
