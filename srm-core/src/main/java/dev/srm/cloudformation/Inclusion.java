package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files that {@code AWS::Include} names in their place, where they are beside the
 * template. Others stay as they are, to be reported as macros that are not run.
 */
final class Inclusion {

  private static final String INCLUDE = "AWS::Include";
  private static final String TRANSFORM = "Transform";

  private final Run run;
  private final Deque<String> files = new ArrayDeque<>();

  private Inclusion(Run run, String file) {
    this.run = run;
    files.push(file);
  }

  /** Returns a template with what it includes. */
  static Mapping apply(Mapping template, Run run, String file) throws InputException {
    Inclusion inclusion = new Inclusion(run, file);
    Node whole = inclusion.of(template);
    Mapping result = whole instanceof Mapping mapping ? mapping : template;
    Entry transforms = result.entries().get(TRANSFORM);
    return transforms == null ? result : inclusion.withoutIncludes(result, transforms);
  }

  /** Whole files may be included at the top, beside other macros, which stay. */
  private Mapping withoutIncludes(Mapping template, Entry transforms) throws InputException {
    Mapping result = template;
    List<Node> others = new ArrayList<>();
    for (Node transform : items(transforms.value())) {
      if (included(transform) instanceof Mapping more) {
        result = merged(result, more);
      } else {
        others.add(transform);
      }
    }
    Map<String, Entry> entries = new LinkedHashMap<>(result.entries());
    entries.put(
        TRANSFORM, new Entry(transforms.keyAt(), new Sequence(others, transforms.value().at())));
    return new Mapping(entries, template.at());
  }

  private static List<Node> items(Node node) {
    if (Node.isNothing(node)) {
      return List.of();
    }
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  private Node of(Node node) throws InputException {
    run.work().spend(1, node.at());
    if (node instanceof Sequence sequence) {
      return sequence(sequence);
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    Node call = mapping.get(Functions.TRANSFORM);
    Node included = call == null ? null : included(call);
    if (included == null) {
      return mapping(mapping);
    }
    if (mapping.entries().size() == 1) {
      return included;
    }
    Map<String, Entry> others = new LinkedHashMap<>(mapping.entries());
    others.remove(Functions.TRANSFORM);
    Mapping own = mapping(new Mapping(others, mapping.at()));
    return included instanceof Mapping more ? merged(own, more) : own;
  }

  private Node sequence(Sequence sequence) throws InputException {
    boolean changed = false;
    List<Node> items = new ArrayList<>(sequence.items().size());
    for (Node item : sequence.items()) {
      Node after = of(item);
      changed |= !same(item, after);
      items.add(after);
    }
    return changed ? new Sequence(items, sequence.at()) : sequence;
  }

  private Mapping mapping(Mapping mapping) throws InputException {
    boolean changed = false;
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      Node before = entry.getValue().value();
      Node after = of(before);
      changed |= !same(before, after);
      entries.put(entry.getKey(), new Entry(entry.getValue().keyAt(), after));
    }
    return changed ? new Mapping(entries, mapping.at()) : mapping;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Node before, Node after) {
    return before == after;
  }

  private @Nullable Node included(Node call) throws InputException {
    if (!(call instanceof Mapping written) || !INCLUDE.equals(written.text("Name"))) {
      return null;
    }
    Mapping parameters = written.mapping("Parameters");
    String location = parameters == null ? null : parameters.text("Location");
    String file = location == null ? null : TemplateFiles.resolve(files.element(), location);
    if (file == null) {
      return null;
    }
    if (files.contains(file)) {
      throw InputException.unreadable(call.at() + ": this file includes itself; break the circle");
    }
    Node root = run.files().parse(file);
    if (root == null) {
      warnOfMissing(file, call, run.diagnostics());
      return null;
    }
    files.push(file);
    Node included = of(root);
    files.pop();
    return included;
  }

  private static void warnOfMissing(String file, Node call, TemplateDiagnostics diagnostics) {
    diagnostics.warn(
        "include-not-read",
        "the file " + Wording.quoted(file) + " that is included here is not there",
        call.at());
  }

  private static Mapping merged(Mapping own, Mapping more) {
    Map<String, Entry> all = new LinkedHashMap<>(own.entries());
    more.entries().forEach(all::putIfAbsent);
    return new Mapping(all, own.at());
  }
}
