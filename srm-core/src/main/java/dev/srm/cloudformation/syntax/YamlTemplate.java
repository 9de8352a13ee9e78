package dev.srm.cloudformation.syntax;

import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from SnakeYAML's events. Events, not its composer: the composer keeps both of two
 * equal keys and shares aliased nodes without counting what they unfold to.
 */
final class YamlTemplate {

  private static final String MERGE_KEY = "<<";

  private final String name;
  private final ParserImpl events;
  private final NodeBudget budget = new NodeBudget();
  private final Map<String, Anchored> anchors = new HashMap<>();

  /** A node that aliases may repeat, and how many nodes it unfolds to; null while it is open. */
  private record Anchored(@Nullable Node node, long size) {}

  private YamlTemplate(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.name = name;
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  static Node parse(String name, String text) throws InputException {
    try {
      return new YamlTemplate(name, text).document();
    } catch (MarkedYAMLException failure) {
      throw InputException.unreadable(place(name, failure) + ": not valid YAML: " + why(failure));
    } catch (ReaderException failure) {
      throw InputException.unreadable(
          name
              + ": character "
              + failure.getPosition()
              + " is not allowed in YAML (code point "
              + failure.getCodePoint()
              + "); save the file as UTF-8 text");
    } catch (YAMLException failure) {
      throw InputException.unreadable(name + ": not valid YAML; check it with cfn-lint", failure);
    }
  }

  private Node document() throws InputException {
    expect(Event.ID.StreamStart);
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw InputException.unreadable(name + ": the file holds only comments; name a template");
    }
    expect(Event.ID.DocumentStart);
    Node root = node(1);
    expect(Event.ID.DocumentEnd);
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw InputException.unreadable(
          at(events.peekEvent())
              + ": a second YAML document begins here; keep one template in one file");
    }
    return root;
  }

  private void expect(Event.ID id) throws InputException {
    Event event = events.getEvent();
    if (!event.is(id)) {
      throw InputException.unreadable(at(event) + ": not valid YAML; check it with cfn-lint");
    }
  }

  private Node node(int depth) throws InputException {
    Event event = events.getEvent();
    SourceLocation at = at(event);
    if (event instanceof AliasEvent alias) {
      return repeat(alias.getAnchor(), at);
    }
    String anchor = event instanceof NodeEvent anchorable ? anchorable.getAnchor() : null;
    if (anchor != null) {
      anchors.put(anchor, new Anchored(null, 0));
    }
    long before = budget.nodes();
    budget.enter(depth, at);
    Node node = fresh(event, depth, at);
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, budget.nodes() - before));
    }
    return node;
  }

  private Node repeat(String anchor, SourceLocation at) throws InputException {
    Anchored anchored = anchors.get(anchor);
    if (anchored == null) {
      throw InputException.unreadable(
          at
              + ": no anchor "
              + Wording.quoted(anchor)
              + " comes before this alias; define it first");
    }
    Node node = anchored.node();
    if (node == null) {
      throw InputException.unreadable(
          at
              + ": the alias "
              + Wording.quoted(anchor)
              + " stands inside its own anchor; remove it");
    }
    budget.add(anchored.size(), at);
    return node;
  }

  private Node fresh(Event event, int depth, SourceLocation at) throws InputException {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, at);
    }
    if (event instanceof SequenceStartEvent sequence) {
      return withTag(sequence.getTag(), sequence(depth, at));
    }
    if (event instanceof MappingStartEvent mapping) {
      return withTag(mapping.getTag(), mapping(depth, at));
    }
    throw InputException.unreadable(at + ": not valid YAML; check it with cfn-lint");
  }

  private static Node withTag(@Nullable String tag, Node node) {
    return tag != null && ShortForms.isShortForm(tag) ? ShortForms.longForm(tag, node) : node;
  }

  private static Node scalar(ScalarEvent event, SourceLocation at) {
    String tag = event.getTag();
    String text = event.getValue();
    if (tag != null && ShortForms.isShortForm(tag)) {
      return ShortForms.longForm(tag, Scalar.string(text, at));
    }
    if (tag != null && tag.length() > 1) {
      return ScalarRules.tagged(tag, text, at);
    }
    return event.isPlain() && tag == null ? ScalarRules.plain(text, at) : Scalar.string(text, at);
  }

  private Sequence sequence(int depth, SourceLocation at) throws InputException {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.getEvent();
    return new Sequence(items, at);
  }

  private Mapping mapping(int depth, SourceLocation at) throws InputException {
    MappingEntries entries = new MappingEntries(at);
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      SourceLocation keyAt = at(events.peekEvent());
      boolean merge = isMergeKey(events.peekEvent());
      String key = key(depth, keyAt);
      if (merge) {
        entries.merge(node(depth + 1), keyAt);
      } else {
        entries.add(key, keyAt, node(depth + 1));
      }
    }
    events.getEvent();
    return entries.toMapping();
  }

  /** Keys are taken as written: {@code 012}, {@code yes} and {@code 2012-10-17} are such names. */
  private String key(int depth, SourceLocation keyAt) throws InputException {
    if (events.peekEvent() instanceof ScalarEvent scalar && scalar.getAnchor() == null) {
      events.getEvent();
      budget.add(1, keyAt);
      return scalar.getValue();
    }
    if (node(depth + 1) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw InputException.unreadable(keyAt + ": the key of a map must be a plain text; quote it");
  }

  private static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().equals(MERGE_KEY);
  }

  private SourceLocation at(Event event) {
    return at(name, event.getStartMark());
  }

  private static SourceLocation at(String name, Mark mark) {
    return new SourceLocation(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String place(String name, MarkedYAMLException failure) {
    Mark mark = failure.getProblemMark();
    return mark == null ? name : at(name, mark).toString();
  }

  private static String why(MarkedYAMLException failure) {
    String problem = failure.getProblem();
    return problem == null ? "check it with cfn-lint" : Wording.shown(problem);
  }
}
