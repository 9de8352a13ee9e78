package dev.srm;

import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.evaluation.ItemIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the inputs of a run apart: addresses and duties of the account are the same in many of
 * them. The only input of a run needs no telling.
 */
final class SeveralInputs {

  private final List<AuditedInput> inputs;
  private final Map<String, Integer> claims = new HashMap<>();

  private SeveralInputs(List<AuditedInput> inputs) {
    this.inputs = inputs;
    for (AuditedInput input : inputs) {
      names(input).forEach(name -> claims.merge(name, 1, Integer::sum));
    }
  }

  /** Returns inputs of which every resource and item says what it belongs to. */
  static List<AuditedInput> apart(List<AuditedInput> inputs) {
    if (inputs.size() < 2) {
      return inputs;
    }
    SeveralInputs several = new SeveralInputs(inputs);
    return several.inputs.stream().map(several::apart).map(AuditedInput::among).toList();
  }

  /**
   * Returns a message for every plan or state that is a copy of another: no two plans are the same,
   * as each holds the time it was made.
   */
  static List<Diagnostic> copies(List<AuditedInput> inputs) {
    List<Diagnostic> copies = new ArrayList<>();
    Map<String, String> byContent = new HashMap<>();
    for (AuditedInput input : inputs) {
      for (InputSummary document : input.checklist().inputs()) {
        boolean terraform = document.format().startsWith("terraform-");
        String other = terraform ? byContent.putIfAbsent(document.sha256(), document.name()) : null;
        if (other != null) {
          String message = document.name() + " is a copy of " + other + ": all of it counts twice";
          copies.add(Diagnostic.warning("input-copy", message));
        }
      }
    }
    return copies;
  }

  private AuditedInput apart(AuditedInput input) {
    boolean ambiguous = names(input).stream().anyMatch(name -> claims.getOrDefault(name, 0) > 1);
    return ambiguous && input.report() ? calledAsNow(input) : input;
  }

  /**
   * Reports that were made in different folders may each be about a {@code plan.json}, with the
   * same ids. They are told by the names of the reports, as if the inputs had been called so.
   */
  private static AuditedInput calledAsNow(AuditedInput input) {
    List<InputSummary> summaries = input.checklist().inputs();
    boolean several = summaries.size() > 1;
    Map<String, String> names = new HashMap<>();
    List<InputSummary> renamed = new ArrayList<>();
    for (InputSummary was : summaries) {
      String name = several ? input.document() + ":" + was.name() : input.document();
      names.put(was.name(), name);
      renamed.add(new InputSummary(name, was.format(), was.sha256(), was.producer(), was.base()));
    }
    String first = names.getOrDefault(input.name(), input.document());
    return input.with(
        renamed,
        resource -> resource.in(renamed(names, resource.input(), first)),
        item -> {
          String name = renamed(names, item.input(), first);
          String id = new ItemIds(name).of(item.responsibility().id(), item.resourceText());
          return item.in(name).withId(id);
        });
  }

  private static String renamed(Map<String, String> names, @Nullable String was, String first) {
    return was == null ? first : names.getOrDefault(was, first);
  }

  private static Set<String> names(AuditedInput input) {
    Set<String> names = new HashSet<>();
    input.checklist().inputs().forEach(summary -> names.add(summary.name()));
    return names;
  }
}
