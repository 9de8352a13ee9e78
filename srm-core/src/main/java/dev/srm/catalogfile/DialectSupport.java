package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Dialect;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out which dialects a condition is spelled in, all its parts included. */
final class DialectSupport {

  private final Function<String, @Nullable Kind> kinds;

  /**
   * Creates the analysis.
   *
   * @param kinds finds a kind by its full name
   */
  DialectSupport(Function<String, @Nullable Kind> kinds) {
    this.kinds = kinds;
  }

  /** Returns the dialects in which a condition can be decided; null is no condition at all. */
  Set<Dialect> of(@Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      return all(all.parts());
    } else if (condition instanceof Condition.Any any) {
      return all(any.parts());
    } else if (condition instanceof Condition.Not not) {
      return of(not.part());
    } else if (condition instanceof Condition.PerDialect dialects) {
      return of(dialects);
    } else if (condition instanceof Condition.AttributeTest test) {
      return of(test.path());
    } else if (condition instanceof Condition.Each each) {
      return both(of(each.path()), of(each.condition()));
    } else if (condition instanceof Condition.Related related) {
      return both(ofKind(related.kind()), of(related.condition()));
    } else if (condition instanceof Condition.Follow follow) {
      Set<Dialect> target = both(ofKind(follow.kind()), of(follow.condition()));
      return both(of(follow.path()), target);
    } else if (condition instanceof Condition.Call call) {
      return of(call);
    }
    return EnumSet.allOf(Dialect.class);
  }

  private Set<Dialect> of(Condition.PerDialect dialects) {
    Set<Dialect> spelled = EnumSet.noneOf(Dialect.class);
    if (dialects.terraform() != null && of(dialects.terraform()).contains(Dialect.TERRAFORM)) {
      spelled.add(Dialect.TERRAFORM);
    }
    if (dialects.cloudFormation() != null
        && of(dialects.cloudFormation()).contains(Dialect.CLOUDFORMATION)) {
      spelled.add(Dialect.CLOUDFORMATION);
    }
    return spelled;
  }

  /** An argument may have one list of paths for each dialect: any path of a dialect will do. */
  private static Set<Dialect> of(Condition.Call call) {
    List<Spelling> paths = ConditionWalk.paths(call);
    Set<Dialect> spelled = EnumSet.noneOf(Dialect.class);
    paths.forEach(path -> spelled.addAll(of(path)));
    return paths.isEmpty() ? EnumSet.allOf(Dialect.class) : spelled;
  }

  private static Set<Dialect> of(Spelling path) {
    Set<Dialect> spelled = EnumSet.noneOf(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      if (path.in(dialect) != null) {
        spelled.add(dialect);
      }
    }
    return spelled;
  }

  private Set<Dialect> ofKind(String name) {
    Kind kind = kinds.apply(name);
    Set<Dialect> spelled = EnumSet.noneOf(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      if (kind != null && !kind.types(dialect).isEmpty()) {
        spelled.add(dialect);
      }
    }
    return spelled;
  }

  private Set<Dialect> all(Collection<Condition> parts) {
    Set<Dialect> spelled = EnumSet.allOf(Dialect.class);
    parts.forEach(part -> spelled.retainAll(of(part)));
    return spelled;
  }

  private static Set<Dialect> both(Set<Dialect> left, Set<Dialect> right) {
    Set<Dialect> both = EnumSet.copyOf(left);
    both.retainAll(right);
    return both;
  }
}
