package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Layer;
import dev.srm.catalog.OwnershipShift;
import dev.srm.tree.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the links and the ownership shifts of a kind. */
final class KindCheck {

  private final CatalogSource source;
  private final ServiceSource file;
  private final Problems problems;
  private final ConditionCheck conditions;

  KindCheck(CatalogSource source, ServiceSource file, Problems problems) {
    this.source = source;
    this.file = file;
    this.problems = problems;
    this.conditions = new ConditionCheck(source, file, problems);
  }

  void check(Kind kind) {
    for (KindLink link : kind.links()) {
      if (source.kind(link.to()) == null) {
        problems.add(file.at(link), "there is no kind \"" + link.to() + "\"");
      }
    }
    for (OwnershipShift shift : kind.shifts()) {
      if (shift.when() != null) {
        conditions.check(shift.when(), kind);
      }
    }
    conflicts(kind.shifts());
  }

  private void conflicts(List<OwnershipShift> shifts) {
    for (int i = 0; i < shifts.size(); i++) {
      for (int j = i + 1; j < shifts.size(); j++) {
        conflict(shifts.get(i), shifts.get(j));
      }
    }
  }

  private void conflict(OwnershipShift first, OwnershipShift second) {
    if (first.rank() != second.rank() || Exclusion.between(first.when(), second.when())) {
      return;
    }
    Set<String> disputed =
        first.owners().keySet().stream()
            .filter(second.owners()::containsKey)
            .filter(layer -> disagree(layer, first, second))
            .map(Layer::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!disputed.isEmpty()) {
      problems.add(
          file.at(second),
          "may hold together with the row at "
              + file.at(first)
              + " and disagrees on "
              + String.join(", ", disputed)
              + ": give the more specific row a higher rank");
    }
  }

  private static boolean disagree(Layer layer, OwnershipShift first, OwnershipShift second) {
    return !Objects.equals(first.owners().get(layer), second.owners().get(layer));
  }
}
