package dev.srm.evaluation;

import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.TextDecoder;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a {@link ConditionFunction}.
 *
 * @param subject the resource or element it is called for
 * @param arguments the arguments by name
 * @param graph the graph, for functions that follow references
 * @param paths finds values by path
 * @param decoder decodes JSON text
 */
record FunctionCall(
    Subject subject,
    Map<String, Value> arguments,
    ResourceGraph graph,
    AttributePaths paths,
    TextDecoder decoder) {

  /** Returns a text argument. */
  String text(String name) {
    if (arguments.get(name) instanceof Value.Text text) {
      return text.value();
    }
    throw new IllegalArgumentException("the function needs the text argument " + name);
  }

  /** Returns a list argument as texts; a single text counts as a list of one. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Value value = arguments.get(name);
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> texts.add(item.toString()));
    } else if (value != null) {
      texts.add(value.toString());
    }
    return texts;
  }

  /** Whether an argument is given and true. */
  boolean flag(String name) {
    return arguments.get(name) instanceof Value.Bool bool && bool.value();
  }

  /** Returns the values at the path that an argument names; none when the argument is missing. */
  List<Found> find(String argument) {
    Value path = arguments.get(argument);
    return path == null ? List.of() : paths.find(subject, path.toString());
  }

  /** Returns the first value at the path that an argument names, or null. */
  @Nullable Value value(String argument) {
    List<Found> found = find(argument);
    return found.isEmpty() ? null : found.get(0).value();
  }

  /** Returns where the references of an attribute of the subject lead. */
  Links links(String path) {
    return graph.links(subject.resource(), subject.pathTo(path).replaceAll("\\[[0-9]+]", ""));
  }

  /** Returns this call for another resource. */
  FunctionCall on(Resource other) {
    return new FunctionCall(Subject.of(other, null), arguments, graph, paths, decoder);
  }
}
