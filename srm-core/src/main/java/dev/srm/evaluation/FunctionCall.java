package dev.srm.evaluation;

import dev.srm.resource.Dialect;
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
 * @param relations finds the resources that belong to another
 */
record FunctionCall(
    Subject subject,
    Map<String, Value> arguments,
    ResourceGraph graph,
    AttributePaths paths,
    TextDecoder decoder,
    RelationTester relations) {

  /** Returns an argument, in the spelling of the subject's dialect where it has two. */
  private @Nullable Value argument(String name) {
    Value value = arguments.get(name);
    if (value instanceof Value.MapOf spellings) {
      boolean terraform = subject.dialect() == Dialect.TERRAFORM;
      return spellings.get(terraform ? "terraform" : "cloudformation");
    }
    return value;
  }

  /** Whether an argument is given for the subject's dialect. */
  boolean has(String name) {
    return argument(name) != null;
  }

  /** Returns a text argument; a function without it for the dialect finds nothing. */
  String text(String name) {
    return argument(name) instanceof Value.Text text ? text.value() : "";
  }

  /** Returns a list argument as texts; a single text counts as a list of one. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Value value = argument(name);
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> texts.add(item.toString()));
    } else if (value != null) {
      texts.add(value.toString());
    }
    return texts;
  }

  /** Whether an argument is given and true. */
  boolean flag(String name) {
    return argument(name) instanceof Value.Bool bool && bool.value();
  }

  /** Returns the values at the paths that an argument names; none when the argument is missing. */
  List<Found> find(String argument) {
    List<Found> found = new ArrayList<>();
    texts(argument).forEach(path -> found.addAll(paths.find(subject, path)));
    return found;
  }

  /** Returns the first value at the path that an argument names, or null. */
  @Nullable Value value(String argument) {
    List<Found> found = find(argument);
    return found.isEmpty() ? null : found.get(0).value();
  }

  /** Returns where the references of an attribute of the subject lead. */
  Links links(String path) {
    return graph.links(subject.resource(), AttributePaths.withoutIndexes(subject.pathTo(path)));
  }

  /** Returns this call for another resource. */
  FunctionCall on(Resource other) {
    return on(other, arguments);
  }

  /** Returns a call for another resource with other arguments. */
  FunctionCall on(Resource other, Map<String, Value> otherArguments) {
    Subject subjectOfOther = Subject.of(other, null);
    return new FunctionCall(subjectOfOther, otherArguments, graph, paths, decoder, relations);
  }
}
