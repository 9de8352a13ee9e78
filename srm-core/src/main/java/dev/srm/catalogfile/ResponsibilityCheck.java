package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Responsibility;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Dialect;
import dev.srm.tree.Problems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a responsibility can be decided, and by whom, in every dialect. */
final class ResponsibilityCheck {

  private final CatalogSource source;
  private final ServiceSource file;
  private final Problems problems;
  private final ConditionCheck conditions;
  private final DialectSupport dialects;

  ResponsibilityCheck(CatalogSource source, ServiceSource file, Problems problems) {
    this.source = source;
    this.file = file;
    this.problems = problems;
    this.conditions = new ConditionCheck(source, file, problems);
    this.dialects = new DialectSupport(source::kind);
  }

  void check(Responsibility responsibility) {
    SourceLocation at = file.at(responsibility);
    List<Kind> kinds = kinds(responsibility, at);
    for (Kind kind : kinds) {
      condition(responsibility.appliesWhen(), kind);
      condition(responsibility.satisfiedWhen(), kind);
    }
    if (responsibility.ofAccount()) {
      condition(responsibility.appliesWhen(), null);
      condition(responsibility.satisfiedWhen(), null);
    }
    decision(responsibility, at);
    if (responsibility.satisfiedWhen() != null) {
      for (Dialect dialect : dialectsOf(responsibility, kinds)) {
        spelling(responsibility, dialect, at);
      }
    }
  }

  private List<Kind> kinds(Responsibility responsibility, SourceLocation at) {
    List<Kind> kinds = new ArrayList<>();
    for (String name : responsibility.appliesTo()) {
      Kind kind = source.kind(file.service().key() + "." + name);
      if (kind == null) {
        problems.add(at, "applies to \"" + name + "\", which is no kind of this service");
      } else {
        kinds.add(kind);
        role(kind, at);
      }
    }
    return kinds;
  }

  private void role(Kind kind, SourceLocation at) {
    if (kind.role() != KindRole.DUTIES) {
      problems.add(at, "applies to \"" + kind.name() + "\", whose role is not duties");
    }
  }

  private void condition(@Nullable Condition condition, @Nullable Kind kind) {
    if (condition != null) {
      conditions.check(condition, kind);
    }
  }

  private void decision(Responsibility responsibility, SourceLocation at) {
    boolean decided = responsibility.satisfiedWhen() != null;
    boolean manual = responsibility.text().manual() != null;
    if (!decided && !manual) {
      problems.add(at, "needs \"satisfied-when\", or \"manual\" with the reason why there is none");
    }
    if (decided && manual) {
      problems.add(at, "has \"satisfied-when\", so \"manual\" is never read");
    }
  }

  private void spelling(Responsibility responsibility, Dialect dialect, SourceLocation at) {
    String name = dialect == Dialect.TERRAFORM ? "terraform" : "cloudformation";
    Set<Dialect> spelled = EnumSet.copyOf(dialects.of(responsibility.satisfiedWhen()));
    spelled.retainAll(dialects.of(responsibility.appliesWhen()));
    Responsibility.Unsupported reasons = responsibility.unsupported();
    String reason = dialect == Dialect.TERRAFORM ? reasons.terraform() : reasons.cloudFormation();
    if (!spelled.contains(dialect) && reason == null) {
      problems.add(
          at,
          "some part of its conditions has no "
              + name
              + " spelling: add it, or say under \"unsupported\" why there is none");
    }
    if (spelled.contains(dialect) && reason != null) {
      problems.add(at, "is spelled for " + name + " and calls it unsupported");
    }
  }

  /** A dialect without a type of its kinds never shows the responsibility. */
  private static Set<Dialect> dialectsOf(Responsibility responsibility, List<Kind> kinds) {
    if (responsibility.ofAccount()) {
      return EnumSet.allOf(Dialect.class);
    }
    Set<Dialect> shown = EnumSet.noneOf(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      if (kinds.stream().anyMatch(kind -> !kind.types(dialect).isEmpty())) {
        shown.add(dialect);
      }
    }
    return shown;
  }
}
