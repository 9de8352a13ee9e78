package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Truth;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.Dialect;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every responsibility that a condition decides has a case for either verdict in each dialect that
 * can say it, and every ownership shift has a case that shows it.
 */
final class CaseRule implements ContractRule {

  private static final Map<Truth, ItemStatus> VERDICTS =
      new EnumMap<>(Map.of(Truth.TRUE, ItemStatus.SATISFIED, Truth.FALSE, ItemStatus.UNSATISFIED));

  private final DialectSupport dialects;
  private final Function<String, CaseFile> cases;

  /**
   * Creates the rule.
   *
   * @param cases finds the cases of a service
   */
  CaseRule(CatalogSource source, Function<String, CaseFile> cases) {
    this.dialects = new DialectSupport(source::kind);
    this.cases = cases;
  }

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    Problems problems = new Problems();
    CaseFile ofService = cases.apply(service.service().key());
    for (Responsibility responsibility : service.service().responsibilities()) {
      for (Dialect dialect : dialectsOf(service, responsibility)) {
        verdicts(responsibility, dialect, ofService)
            .forEach(message -> problems.add(service.at(responsibility), message));
      }
    }
    for (Kind kind : service.service().kinds()) {
      kind.shifts().stream()
          .filter(shift -> ofService.cases().stream().noneMatch(one -> shows(one, shift, kind)))
          .forEach(shift -> problems.add(service.at(shift), "no case shows this ownership shift"));
    }
    return problems.found();
  }

  private Set<Dialect> dialectsOf(ServiceSource service, Responsibility responsibility) {
    Set<Dialect> spelled = dialects.of(responsibility.satisfiedWhen());
    if (!responsibility.ofAccount()) {
      spelled.removeIf(
          dialect ->
              service.service().kinds().stream()
                  .filter(kind -> responsibility.appliesTo().contains(kind.name()))
                  .allMatch(kind -> kind.types(dialect).isEmpty()));
    }
    if (responsibility.satisfiedWhen() == null) {
      spelled.clear();
    }
    return spelled;
  }

  private static List<String> verdicts(
      Responsibility responsibility, Dialect dialect, CaseFile file) {
    Set<Truth> possible = new Outcomes(dialect).of(responsibility.satisfiedWhen());
    return VERDICTS.entrySet().stream()
        .filter(verdict -> possible.contains(verdict.getKey()))
        .map(verdict -> verdict.getValue().name())
        .filter(word -> !isExcused(file, responsibility, dialect, word))
        .filter(
            word ->
                file.cases().stream().noneMatch(one -> expects(one, responsibility, dialect, word)))
        .map(
            word ->
                "no case in "
                    + dialect.name().toLowerCase(Locale.ROOT)
                    + " expects "
                    + responsibility.id()
                    + " to be "
                    + word)
        .toList();
  }

  private static boolean isExcused(
      CaseFile file, Responsibility responsibility, Dialect dialect, String word) {
    CaseFile.Excuse excuse = file.cannotShow().get(responsibility.id());
    return excuse != null && excuse.in(dialect).containsKey(word);
  }

  private static boolean expects(
      CatalogCase one, Responsibility responsibility, Dialect dialect, String word) {
    Expectation.PerDialect expected = one.expected().statuses().get(responsibility.id());
    return expected != null
        && one.input().dialects().contains(dialect)
        && expected.in(dialect).containsValue(word);
  }

  private static boolean shows(CatalogCase one, OwnershipShift shift, Kind kind) {
    for (Dialect dialect : Dialect.values()) {
      Map<String, String> types = one.input().types(dialect);
      boolean shown =
          one.expected().owners().entrySet().stream()
              .filter(
                  owners -> kind.types(dialect).contains(types.getOrDefault(owners.getKey(), "")))
              .anyMatch(owners -> agree(owners.getValue(), shift.owners()));
      if (shown) {
        return true;
      }
    }
    return false;
  }

  private static boolean agree(Map<String, String> expected, Map<Layer, Owner> shifted) {
    return shifted.entrySet().stream()
        .anyMatch(row -> row.getValue().name().equals(expected.get(row.getKey().id())));
  }
}
