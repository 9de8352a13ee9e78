package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes out {@code Fn::ForEach}, loops in loops included. */
final class LoopExpansion {

  private static final String LOOP = "Fn::ForEach::";
  private static final Set<String> SECTIONS = Set.of("Conditions", "Resources", "Outputs");

  private final Stack unexpanded;

  /**
   * A loop as it is written.
   *
   * @param identifier the name that stands for the item
   * @param collection what is looped over
   * @param body what is repeated
   */
  private record Loop(String identifier, Node collection, Mapping body) {}

  private LoopExpansion(Stack unexpanded) {
    this.unexpanded = unexpanded;
  }

  /**
   * Returns a template without loops.
   *
   * @param stack the stack of the template; it knows the parameters that loops go over
   */
  static Mapping apply(Mapping template, Stack stack) throws InputException {
    if (SECTIONS.stream().noneMatch(section -> hasLoop(template.get(section)))) {
      return template;
    }
    LoopExpansion expansion = new LoopExpansion(stack);
    Map<String, Entry> sections = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> section : template.entries().entrySet()) {
      Entry entry = section.getValue();
      sections.put(
          section.getKey(),
          SECTIONS.contains(section.getKey())
              ? new Entry(entry.keyAt(), expansion.of(entry.value()))
              : entry);
    }
    return new Mapping(sections, template.at());
  }

  private static boolean hasLoop(@Nullable Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().anyMatch(LoopExpansion::hasLoop);
    }
    return node instanceof Mapping mapping
        && mapping.entries().entrySet().stream()
            .anyMatch(
                entry -> entry.getKey().startsWith(LOOP) || hasLoop(entry.getValue().value()));
  }

  private Node of(Node node) throws InputException {
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(of(item));
      }
      return new Sequence(items, sequence.at());
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      Entry value = entry.getValue();
      if (entry.getKey().startsWith(LOOP)) {
        expand(entry.getKey(), value, entries);
      } else {
        add(entry.getKey(), new Entry(value.keyAt(), of(value.value())), entries);
      }
    }
    return new Mapping(entries, mapping.at());
  }

  private void expand(String key, Entry written, Map<String, Entry> into) throws InputException {
    Loop loop = loop(written.value());
    List<String> items = loop == null ? null : items(loop);
    if (loop == null || items == null) {
      unexpanded
          .diagnostics()
          .warn(
              "loop-not-expanded",
              Wording.shown(key)
                  + " is not written out: "
                  + (loop == null
                      ? "it should be [identifier, collection, map]"
                      : "its collection is not known; give its parameters")
                  + "; what it makes is not assessed",
              written.keyAt());
      return;
    }
    for (String item : items) {
      LoopVariable variable = new LoopVariable(loop.identifier(), item, unexpanded.work());
      Mapping body = variable.replaceIn(loop.body());
      if (of(body) instanceof Mapping made) {
        for (Map.Entry<String, Entry> entry : made.entries().entrySet()) {
          add(entry.getKey(), entry.getValue(), into);
        }
      }
    }
  }

  private void add(String key, Entry entry, Map<String, Entry> into) {
    Entry earlier = into.putIfAbsent(key, entry);
    if (earlier != null) {
      warnOfSecond(key, entry.keyAt());
    }
  }

  private void warnOfSecond(String key, SourceLocation at) {
    unexpanded
        .diagnostics()
        .warn(
            "loop-makes-key-twice",
            "the loop makes " + Wording.quoted(key) + " a second time; only the first counts",
            at);
  }

  private static @Nullable Loop loop(Node written) {
    if (!(written instanceof Sequence sequence) || sequence.items().size() != 3) {
      return null;
    }
    String identifier = Node.text(sequence.items().get(0));
    return identifier != null && sequence.items().get(2) instanceof Mapping body
        ? new Loop(identifier, sequence.items().get(1), body)
        : null;
  }

  private @Nullable List<String> items(Loop loop) throws InputException {
    Context context = unexpanded.resources().unconditional();
    Value collection = unexpanded.evaluator().evaluate(loop.collection(), context);
    if (!(collection instanceof Value.ListOf list)) {
      return null;
    }
    List<String> items = new ArrayList<>();
    for (Value value : Values.flat(list.items())) {
      String item = Values.text(value);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return items;
  }
}
