package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.checklist.LayerOwnership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one of what is equal among the parts of a checklist. Resources of a kind are mostly set up
 * alike, so the items of a large input say the same few things over and over.
 */
final class SharedParts {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<Evidence, Evidence> evidence = new HashMap<>();
  private final Map<List<LayerOwnership>, List<LayerOwnership>> stacks = new HashMap<>();

  /** Returns the first text that was equal to this one. */
  String text(String text) {
    return texts.computeIfAbsent(text, t -> t);
  }

  /** Returns equal evidence, each piece of which exists once. */
  List<Evidence> evidence(List<Evidence> pieces) {
    List<Evidence> shared = new ArrayList<>(pieces.size());
    for (Evidence piece : pieces) {
      shared.add(evidence.computeIfAbsent(piece, this::withSharedTexts));
    }
    return shared;
  }

  private Evidence withSharedTexts(Evidence piece) {
    return new Evidence(piece.resource(), text(piece.path()), text(piece.conclusion()));
  }

  /** Returns the first ownership stack that was equal to this one. */
  List<LayerOwnership> stack(List<LayerOwnership> rows) {
    return stacks.computeIfAbsent(rows, List::copyOf);
  }
}
