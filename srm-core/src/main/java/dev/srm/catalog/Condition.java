package dev.srm.catalog;

import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A three-valued expression over the resource graph, written in the catalog as data. The vocabulary
 * is closed: what it cannot say is a named {@link Call function}, never embedded code.
 */
public sealed interface Condition {

  /** Holds when all parts hold. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Holds when at least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Holds when the part does not. */
  record Not(Condition part) implements Condition {}

  /**
   * One expression for each dialect.
   *
   * @param terraform for Terraform resources, or null when Terraform cannot say it
   * @param cloudFormation for CloudFormation resources, or null when CloudFormation cannot say it
   */
  record PerDialect(@Nullable Condition terraform, @Nullable Condition cloudFormation)
      implements Condition {}

  /** A fixed answer with its reason. */
  record Stated(Truth truth, String because) implements Condition {}

  /**
   * A fixed answer about new resources; what existed before may have been made under another
   * default.
   */
  record Initially(Stated answer) implements Condition {}

  /**
   * Tests one attribute of the current resource or element.
   *
   * @param path where to look
   * @param operator what to ask
   * @param operands what to compare with; a single one unless the operator takes several
   * @param fallback the value that AWS uses when the author leaves the attribute out; null when the
   *     kind's own defaults apply
   */
  record AttributeTest(
      Spelling path, Operator operator, List<Value> operands, @Nullable DefaultValue fallback)
      implements Condition {
    /** Copies the operands. */
    public AttributeTest {
      operands = List.copyOf(operands);
    }
  }

  /**
   * Tests the elements of a list or the blocks of a repeated block; paths inside are relative to
   * the element.
   *
   * @param path the list
   * @param quantifier how many elements have to meet the condition
   * @param condition what to ask of an element
   */
  record Each(Spelling path, Quantifier quantifier, Condition condition) implements Condition {}

  /**
   * Tests the resources of another kind that point at the current one, or, with {@code account}
   * scope, all resources of that kind that share its account and Region.
   *
   * @param kind the other kind, {@code service.kind}
   * @param scope which resources count
   * @param quantifier how many of them have to meet the condition
   * @param condition what to ask of one of them; its paths are relative to that resource
   * @param whenNone the answer when the input holds none; null for the quantifier's own answer
   */
  record Related(
      String kind,
      Scope scope,
      Quantifier quantifier,
      Condition condition,
      @Nullable WhenNone whenNone)
      implements Condition {}

  /**
   * The answer of a {@link Related} condition when the input holds no other resource.
   *
   * @param answer the answer with its reason
   * @param initial whether it holds for new resources only: one that existed before may have been
   *     made under another default
   * @param removed the answer once a change takes the other resource away; null when AWS does not
   *     say
   */
  record WhenNone(Stated answer, boolean initial, @Nullable Stated removed) {}

  /** Which resources of another kind a {@link Related} condition looks at. */
  enum Scope {
    /** Those that point at the current resource by one of their kind's links. */
    LINKED,
    /** Those that share account and Region with the current resource; for account settings. */
    ACCOUNT,
    /** All of the input; for duties of the account itself. */
    INPUT
  }

  /**
   * Follows a reference of the current resource to the resource it names.
   *
   * @param path the attribute that holds the reference
   * @param kind the kind the target must have, {@code service.kind}
   * @param quantifier how many targets have to meet the condition, when the attribute is a list
   * @param condition what to ask of the target; its paths are relative to it
   * @param whenOutside the answer when the target is not in the input
   */
  record Follow(
      Spelling path, String kind, Quantifier quantifier, Condition condition, Stated whenOutside)
      implements Condition {}

  /**
   * Asks a named function written in Java, for what data cannot say: policies, ports, address
   * ranges, secrets in text.
   *
   * @param function the function's name
   * @param arguments its arguments by name; paths are relative to the current resource or element
   */
  record Call(String function, Map<String, Value> arguments) implements Condition {}
}
