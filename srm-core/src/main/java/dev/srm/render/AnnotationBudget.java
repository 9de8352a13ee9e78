package dev.srm.render;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.Annotation.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The remarks that a CI system shows of a step, and the sentence that accounts for the others. A
 * GitHub runner shows ten of each level and drops the rest without a word.
 *
 * @param shown the remarks to write, the worst first
 * @param rest what is not among them; empty when nothing is
 */
record AnnotationBudget(List<Annotation> shown, String rest) {

  private static final int MOST_PER_LEVEL = 10;

  /** Copies the list. */
  AnnotationBudget {
    shown = List.copyOf(shown);
  }

  /**
   * Chooses remarks.
   *
   * @param checklist what they are about
   * @param quietest the least loud level that the CI system knows
   */
  static AnnotationBudget of(Checklist checklist, Level quietest) {
    Map<Level, Integer> used = new EnumMap<>(Level.class);
    List<Annotation> shown = new ArrayList<>();
    int omitted = 0;
    for (Annotation annotation : Annotation.of(checklist)) {
      // The quietest level leaves room for the sentence itself.
      int most = annotation.level() == Level.NOTICE ? MOST_PER_LEVEL - 1 : MOST_PER_LEVEL;
      boolean known = annotation.level().compareTo(quietest) <= 0;
      if (known && used.merge(annotation.level(), 1, Integer::sum) <= most) {
        shown.add(annotation);
      } else {
        omitted += annotation.items();
      }
    }
    return new AnnotationBudget(shown, rest(checklist, omitted));
  }

  private static String rest(Checklist checklist, int omitted) {
    List<String> parts = new ArrayList<>();
    if (omitted > 0) {
      parts.add(Words.count(omitted, "more item") + " not done or decided at apply");
    }
    int manual = checklist.countByStatus().getOrDefault(ItemStatus.MANUAL, 0);
    if (manual > 0) {
      String items = manual + (omitted > 0 ? "" : manual == 1 ? " item" : " items");
      parts.add(items + " that " + Words.status(ItemStatus.MANUAL, manual));
    }
    return parts.isEmpty() ? "" : Words.list(parts) + "; the report names them all";
  }
}
