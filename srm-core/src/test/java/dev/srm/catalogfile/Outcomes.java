package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Quantifier;
import dev.srm.catalog.Truth;
import dev.srm.resource.Dialect;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Which answers a condition can give at all in a dialect, whatever the input. */
final class Outcomes {

  private final Dialect dialect;

  Outcomes(Dialect dialect) {
    this.dialect = dialect;
  }

  Set<Truth> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return folded(all.parts(), Truth.TRUE, Truth::and);
    } else if (condition instanceof Condition.Any any) {
      return folded(any.parts(), Truth.FALSE, Truth::or);
    } else if (condition instanceof Condition.Not not) {
      return negated(of(not.part()));
    } else if (condition instanceof Condition.Stated stated) {
      return EnumSet.of(stated.truth());
    } else if (condition instanceof Condition.Initially initially) {
      return EnumSet.of(initially.answer().truth(), Truth.UNKNOWN);
    } else if (condition instanceof Condition.PerDialect branches) {
      Condition branch =
          dialect == Dialect.TERRAFORM ? branches.terraform() : branches.cloudFormation();
      return branch == null ? EnumSet.of(Truth.UNKNOWN) : of(branch);
    } else if (condition instanceof Condition.Each each) {
      return quantified(each.quantifier(), of(each.condition()), null);
    } else if (condition instanceof Condition.Related related) {
      return quantified(related.quantifier(), of(related.condition()), related.whenNone());
    } else if (condition instanceof Condition.Follow follow) {
      Set<Truth> outcomes = quantified(follow.quantifier(), of(follow.condition()), null);
      outcomes.add(follow.whenOutside().truth());
      return outcomes;
    }
    return EnumSet.allOf(Truth.class);
  }

  /** Nothing to look at gives the answer for none, or else the quantifier's own. */
  private static Set<Truth> quantified(
      Quantifier quantifier, Set<Truth> ofOne, Condition.@Nullable WhenNone none) {
    Set<Truth> outcomes = quantifier == Quantifier.NONE ? negated(ofOne) : EnumSet.copyOf(ofOne);
    outcomes.add(Truth.UNKNOWN);
    outcomes.add(none == null ? Truth.of(quantifier != Quantifier.SOME) : none.answer().truth());
    if (none != null && none.removed() != null) {
      outcomes.add(none.removed().truth());
    }
    return outcomes;
  }

  private Set<Truth> folded(
      Collection<Condition> parts, Truth start, BinaryOperator<Truth> operator) {
    Set<Truth> outcomes = EnumSet.of(start);
    for (Condition part : parts) {
      Set<Truth> next = EnumSet.noneOf(Truth.class);
      for (Truth ofPart : of(part)) {
        outcomes.forEach(soFar -> next.add(operator.apply(soFar, ofPart)));
      }
      outcomes = next;
    }
    return outcomes;
  }

  private static Set<Truth> negated(Set<Truth> truths) {
    Set<Truth> negated = EnumSet.noneOf(Truth.class);
    truths.forEach(truth -> negated.add(truth.not()));
    return negated;
  }
}
