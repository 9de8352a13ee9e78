package dev.srm.policy;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string of a policy: an action, resource, principal or condition value.
 *
 * @param known the text when all of it is known, else null
 * @param fragments the known fragments of a text that is only partly known
 * @param references what the unknown parts refer to
 */
public record PolicyText(@Nullable String known, List<String> fragments, List<String> references) {

  /** Copies the lists. */
  public PolicyText {
    fragments = List.copyOf(fragments);
    references = List.copyOf(references);
  }

  /** Returns the text that a value stands for. */
  static PolicyText of(Value value) {
    if (value instanceof Value.Partial partial) {
      List<String> fragments = new ArrayList<>();
      List<String> references = new ArrayList<>();
      for (Value part : partial.parts()) {
        if (part instanceof Value.Unknown unknown) {
          references.addAll(unknown.references());
        } else {
          fragments.add(part instanceof Value.Text text ? text.value() : "");
        }
      }
      return new PolicyText(null, fragments, references);
    }
    if (value instanceof Value.Unknown unknown) {
      return new PolicyText(null, List.of(), unknown.references());
    }
    if (value instanceof Value.Text text) {
      return new PolicyText(text.value(), List.of(), List.of());
    }
    return new PolicyText(value.toString(), List.of(), List.of());
  }

  /** Whether the text is known and equal to another. */
  public boolean is(String other) {
    return other.equals(known);
  }

  /** Whether nothing of the text is known, so that it may be anything. */
  public boolean mayBeAnything() {
    return known == null && fragments.stream().allMatch(String::isEmpty) && !namesOneThing();
  }

  /** Whether an unknown text is the identity of one resource, and so no wildcard. */
  public boolean namesOneThing() {
    return !references.isEmpty() && references.stream().allMatch(PolicyText::isIdentity);
  }

  private static boolean isIdentity(String reference) {
    String last = reference.substring(reference.lastIndexOf('.') + 1);
    return last.equals("arn")
        || last.equals("id")
        || last.equals("account_id")
        || last.endsWith("Arn")
        || last.endsWith("_arn")
        || last.equals("AWS::AccountId");
  }
}
