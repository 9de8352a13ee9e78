package dev.srm.cloudformation;

import dev.srm.cloudformation.sam.SamTransform;
import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a stack of the root of a template, or refuses what is none. */
final class TemplateRoot {

  private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

  private TemplateRoot() {}

  static Stack stack(Run run, Stack.Place place, Node root, Map<String, Value> given)
      throws InputException {
    Mapping complete = Inclusion.apply(template(root), run, place.file());
    Stack unexpanded = new Stack(run, place, complete, given);
    Mapping template = LoopExpansion.apply(complete, unexpanded);
    List<Node> transforms = transforms(template.get("Transform"));
    for (Node transform : transforms) {
      if (!isBuiltIn(transform)) {
        Functions.warnOfMacro(transform, run.diagnostics());
      }
    }
    boolean sam = transforms.stream().anyMatch(TemplateRoot::isSam);
    if (!sam && !SamTransform.isNeededBy(template)) {
      return new Stack(run, place, template, given);
    }
    if (!sam) {
      warnOfMissingTransform(template, run);
    }
    SamTransform.Result result =
        SamTransform.apply(template, run.diagnostics(), node -> text(unexpanded, node));
    return new Stack(run, place, result.template(), given, result.names());
  }

  private static void warnOfMissingTransform(Mapping template, Run run) {
    run.diagnostics()
        .warn(
            "sam-transform-missing",
            "the template has AWS::Serverless resources but no Transform: "
                + SamTransform.NAME
                + "; it is read as if it had",
            template.at());
  }

  private static boolean isBuiltIn(Node transform) {
    return LANGUAGE_EXTENSIONS.equals(Node.text(transform)) || isSam(transform);
  }

  private static boolean isSam(Node transform) {
    return SamTransform.NAME.equals(Node.text(transform));
  }

  private static @Nullable String text(Stack stack, @Nullable Node node) throws InputException {
    return node == null
        ? null
        : Values.text(stack.evaluator().evaluate(node, stack.resources().unconditional()));
  }

  private static Mapping template(Node root) throws InputException {
    if (!(root instanceof Mapping template)) {
      throw InputException.unsupported(
          root.at() + ": not a CloudFormation template: a map with Resources is expected here");
    }
    Node resources = template.get("Resources");
    if (resources instanceof Mapping) {
      return template;
    }
    boolean meant = template.entries().containsKey("AWSTemplateFormatVersion");
    if (resources != null || meant) {
      Node at = resources == null ? root : resources;
      throw InputException.unreadable(
          at.at() + ": the template has no map of Resources; a template needs at least one");
    }
    throw InputException.unsupported(
        root.at() + ": not a CloudFormation template: it has no Resources");
  }

  private static List<Node> transforms(@Nullable Node written) {
    if (Node.isNothing(written)) {
      return List.of();
    }
    return written instanceof Sequence sequence ? sequence.items() : List.of(written);
  }
}
