package dev.srm.cloudformation;

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
    Mapping template = LoopExpansion.apply(complete, new Stack(run, place, complete, given));
    for (Node transform : transforms(template.get("Transform"))) {
      if (!isBuiltIn(transform)) {
        Functions.warnOfMacro(transform, run.diagnostics());
      }
    }
    return new Stack(run, place, template, given);
  }

  private static boolean isBuiltIn(Node transform) {
    return LANGUAGE_EXTENSIONS.equals(Node.text(transform));
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
