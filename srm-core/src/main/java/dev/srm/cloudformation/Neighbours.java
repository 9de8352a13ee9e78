package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outermost stacks of one input, and what one takes from another: exports, outputs, and the
 * values that the CDK carries from one Region to another with custom resources.
 *
 * <p>A value is found only where exactly one stack of the input can be meant. Stacks that wait for
 * one another in a circle, which cannot be deployed, do not find each other.
 */
final class Neighbours {

  private static final String WRITER = "Custom::CrossRegionExportWriter";

  private final List<Stack> stacks = new ArrayList<>();
  private final Map<String, List<Offer>> exports = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();
  private boolean exportsKnown;

  /** A value of a stack that others may take. */
  private record Offer(Stack stack, Node value) {}

  void add(Stack stack) {
    stacks.add(stack);
  }

  /** Returns what another stack of the same account and Region exports under a name, or null. */
  @Nullable Value export(Stack taker, String name) throws InputException {
    if (!exportsKnown) {
      exportsKnown = true;
      for (Stack stack : stacks) {
        collectExports(stack);
      }
    }
    List<Offer> offers = new ArrayList<>();
    for (Offer offer : exports.getOrDefault(name, List.of())) {
      if (environment(offer.stack()).equals(environment(taker))) {
        offers.add(offer);
      }
    }
    return only(offers, "export " + name);
  }

  /**
   * Returns an output of another stack, or null.
   *
   * @param stackName the name that the stack is deployed under
   * @param region its Region; null when it is unknown
   */
  @Nullable Value output(String stackName, @Nullable String region, String output)
      throws InputException {
    List<Offer> offers = new ArrayList<>();
    for (Stack stack : stacks) {
      boolean named = stackName.equals(text(stack, "AWS::StackName"));
      String own = text(stack, "AWS::Region");
      Node value = outputs(stack).get(output) instanceof Mapping o ? o.get("Value") : null;
      if (named && value != null && Objects.equals(own, region)) {
        offers.add(new Offer(stack, value));
      }
    }
    return only(offers, "output " + stackName + " " + region + " " + output);
  }

  /** Returns what a stack of another Region writes for this one under a name, or null. */
  @Nullable Value carried(String name) throws InputException {
    List<Offer> offers = new ArrayList<>();
    for (Stack stack : stacks) {
      for (Entry entry : stack.resources().entries().values()) {
        Node value = entry.value() instanceof Mapping resource ? written(resource, name) : null;
        if (value != null) {
          offers.add(new Offer(stack, value));
        }
      }
    }
    return only(offers, "carried " + name);
  }

  private static @Nullable Node written(Mapping resource, String name) {
    Mapping properties = resource.mapping("Properties");
    Mapping writer = properties == null ? null : properties.mapping("WriterProps");
    Mapping exports = writer == null ? null : writer.mapping("exports");
    return exports == null || !WRITER.equals(resource.text("Type")) ? null : exports.get(name);
  }

  private void collectExports(Stack stack) throws InputException {
    for (Entry entry : outputs(stack).entries().values()) {
      if (!(entry.value() instanceof Mapping output) || !isMade(stack, output)) {
        continue;
      }
      Mapping export = output.mapping("Export");
      Node name = export == null ? null : export.get("Name");
      Node value = output.get("Value");
      if (name != null && value != null) {
        String text = Values.text(evaluate(stack, name));
        if (text != null) {
          exports.computeIfAbsent(text, key -> new ArrayList<>()).add(new Offer(stack, value));
        }
      }
    }
  }

  private static boolean isMade(Stack stack, Mapping output) throws InputException {
    return stack.resources().existence(output) != Decision.FAILS;
  }

  private @Nullable Value only(List<Offer> offers, String what) throws InputException {
    if (offers.size() != 1 || !inProgress.add(what)) {
      return null;
    }
    Offer offer = offers.get(0);
    Value value = NestedStacks.passedOn(evaluate(offer.stack(), offer.value()));
    inProgress.remove(what);
    return value;
  }

  private static Value evaluate(Stack stack, Node node) throws InputException {
    return stack.evaluator().evaluate(node, stack.resources().unconditional());
  }

  private static Mapping outputs(Stack stack) {
    Mapping section = stack.template().mapping("Outputs");
    return section == null ? new Mapping(Map.of(), stack.template().at()) : section;
  }

  private static String environment(Stack stack) {
    return stack.run().surroundings().environment().key();
  }

  private static @Nullable String text(Stack stack, String pseudo) {
    return Values.text(stack.pseudo(pseudo));
  }
}
