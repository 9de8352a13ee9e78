package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/** Puts a text together from parts of which some may be unknown. */
final class TextAssembly {

  private final List<Value> parts = new ArrayList<>();

  /** Returns the value of a text that stands alone. */
  static Value of(String text) {
    if (!DynamicReferences.mayOccurIn(text)) {
      return Value.text(text);
    }
    TextAssembly assembly = new TextAssembly();
    assembly.add(Value.text(text));
    return assembly.toValue();
  }

  /** Adds a part; a null adds nothing, a list its items separated by commas. */
  void add(Value part) {
    String text = Values.text(part);
    if (text != null) {
      parts.add(new Value.Text(text, part.sensitive()));
    } else if (part instanceof Value.Partial partial) {
      parts.addAll(partial.parts());
    } else if (part instanceof Value.Unknown) {
      parts.add(part);
    } else if (part instanceof Value.ListOf list) {
      addJoined(",", list.items());
    } else if (!(part instanceof Value.Null)) {
      parts.add(Values.derived("a map", List.of(part)));
    }
  }

  /** Adds items with a separator between them; nulls are left out. */
  void addJoined(String separator, List<Value> items) {
    boolean first = true;
    for (Value item : items) {
      if (item instanceof Value.Null) {
        continue;
      }
      if (!first) {
        add(Value.text(separator));
      }
      add(item);
      first = false;
    }
  }

  /** Returns a text when every part is known, the part itself when there is only one. */
  Value toValue() {
    List<Value> merged = merged(parts);
    if (merged.stream().anyMatch(TextAssembly::mayHoldReference)) {
      merged = merged(DynamicReferences.resolve(merged));
    }
    if (merged.isEmpty()) {
      return Value.text("");
    }
    if (merged.size() == 1) {
      return merged.get(0);
    }
    if (merged.stream().allMatch(Value.Text.class::isInstance)) {
      StringBuilder all = new StringBuilder();
      merged.forEach(part -> all.append(((Value.Text) part).value()));
      return new Value.Text(all.toString(), true);
    }
    return new Value.Partial(merged, merged.stream().anyMatch(Value::sensitive));
  }

  private static boolean mayHoldReference(Value part) {
    return part instanceof Value.Text text && DynamicReferences.mayOccurIn(text.value());
  }

  /** Joins neighbouring texts, but keeps secret ones apart from the others. */
  private static List<Value> merged(List<Value> parts) {
    List<Value> merged = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean sensitive = false;
    for (Value part : parts) {
      boolean continues = part instanceof Value.Text && part.sensitive() == sensitive;
      if (!continues && !literal.isEmpty()) {
        merged.add(new Value.Text(literal.toString(), sensitive));
        literal.setLength(0);
      }
      if (part instanceof Value.Text text) {
        literal.append(text.value());
        sensitive = text.sensitive();
      } else {
        merged.add(part);
      }
    }
    if (!literal.isEmpty()) {
      merged.add(new Value.Text(literal.toString(), sensitive));
    }
    return merged;
  }
}
