package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of resources that are what a property of the same name says: the address range of a
 * network is known where the template writes it.
 */
final class StatedAttributes {

  private static final Set<String> STATED =
      Set.of("AWS::EC2::VPC.CidrBlock", "AWS::EC2::Subnet.CidrBlock");

  private StatedAttributes() {}

  /** Returns the value of an attribute as far as the template states it, or null. */
  static @Nullable Value find(Stack stack, String resource, String attribute)
      throws InputException {
    Mapping declaration = stack.resources().find(resource);
    if (declaration == null || !STATED.contains(declaration.text("Type") + "." + attribute)) {
      return null;
    }
    Mapping properties = declaration.mapping("Properties");
    Node written = properties == null ? null : properties.get(attribute);
    if (written == null) {
      return null;
    }
    Value value =
        stack.evaluator().evaluate(written, stack.resources().inside(declaration, Trail.NONE));
    return Values.text(value) == null ? null : value;
  }
}
