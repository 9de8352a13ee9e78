package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item of a loop, put where the body names it. */
final class LoopVariable {

  /** What a copied node weighs in the budget: far more than one that is only looked at. */
  private static final int WEIGHT = 100;

  private final String identifier;
  private final String item;
  private final String placeholder;
  private final String namePlaceholder;
  private final String itemAsName;
  private final WorkBudget work;

  LoopVariable(String identifier, String item, WorkBudget work) {
    this.identifier = identifier;
    this.item = item;
    this.placeholder = "${" + identifier + "}";
    this.namePlaceholder = "&{" + identifier + "}";
    this.itemAsName = item.replaceAll("[^0-9A-Za-z]", "");
    this.work = work;
  }

  Mapping replaceIn(Mapping mapping) throws InputException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      Entry value = entry.getValue();
      entries.put(
          replaced(entry.getKey(), value.keyAt()),
          new Entry(value.keyAt(), replaceIn(value.value())));
    }
    return new Mapping(entries, mapping.at());
  }

  private Node replaceIn(Node node) throws InputException {
    work.spend(WEIGHT, node.at());
    if (node instanceof Mapping mapping) {
      return isReference(mapping) ? Scalar.string(item, mapping.at()) : replaceIn(mapping);
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node each : sequence.items()) {
        items.add(replaceIn(each));
      }
      return new Sequence(items, sequence.at());
    }
    Scalar scalar = (Scalar) node;
    return scalar.kind() == Node.ScalarKind.STRING
        ? Scalar.string(replaced(scalar.text(), scalar.at()), scalar.at())
        : scalar;
  }

  private boolean isReference(Mapping mapping) {
    return mapping.entries().size() == 1 && identifier.equals(mapping.text("Ref"));
  }

  private String replaced(String text, SourceLocation at) throws InputException {
    if (!text.contains(placeholder) && !text.contains(namePlaceholder)) {
      return text;
    }
    String replaced = text.replace(placeholder, item).replace(namePlaceholder, itemAsName);
    work.spend(replaced.length(), at);
    return replaced;
  }
}
