package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.resource.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of the parameters of one template: the given one, else the default, else unknown.
 * Values are of the declared type and secret where the template says {@code NoEcho}.
 */
final class Parameters {

  /** How a reference to a parameter begins in a {@link Value.Unknown}. */
  static final String REFERENCE = "parameter ";

  private static final String LOOKED_UP = "AWS::SSM::Parameter::Value<";

  private final Map<String, Parameter> byName;

  private Parameters(Map<String, Parameter> byName) {
    this.byName = byName;
  }

  /**
   * One parameter.
   *
   * @param value its value
   * @param defaulted whether the value is the default of the template
   * @param type its declared type
   * @param allowed the only values it may have; empty when the template does not limit them
   */
  record Parameter(Value value, boolean defaulted, String type, List<String> allowed) {

    /** Whether its value is open. */
    boolean isOpen() {
      return value instanceof Value.Unknown;
    }

    /** Returns the value that it has when its text is the given one. */
    Value valued(String text) {
      Value typed = typed(Value.text(text), type);
      return value.sensitive() ? Values.secret(typed) : typed;
    }
  }

  /**
   * Resolves the Parameters section of a template.
   *
   * @param section the section, or null when there is none
   * @param given values that beat the defaults
   * @param stackPath the path of the stack, empty for the outermost
   */
  static Parameters of(@Nullable Mapping section, Map<String, Value> given, String stackPath) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    if (section != null) {
      section
          .entries()
          .forEach(
              (name, entry) -> {
                String reference = REFERENCE + stackPath + name;
                byName.put(name, parameter(entry.value(), given.get(name), reference));
              });
    }
    return new Parameters(byName);
  }

  /** Returns a parameter, or null when the template declares none of that name. */
  @Nullable Parameter find(String name) {
    return byName.get(name);
  }

  /** Returns the names that the template declares. */
  Set<String> names() {
    return byName.keySet();
  }

  private static Parameter parameter(Node declaration, @Nullable Value given, String reference) {
    Mapping declared = declaration instanceof Mapping mapping ? mapping : null;
    String declaredType = declared == null ? null : declared.text("Type");
    String type = declaredType == null ? "String" : declaredType;
    boolean secret = declared != null && "true".equals(declared.text("NoEcho"));
    boolean lookedUp = type.startsWith(LOOKED_UP);
    boolean isGiven = given != null && !(given instanceof Value.Null);
    Value written = isGiven ? given : defaultOf(declared);
    Value value =
        written == null || written instanceof Value.Null || lookedUp
            ? Value.unknown(reference)
            : typed(written, type);
    return new Parameter(
        secret ? Values.secret(value) : value,
        !isGiven && written != null,
        type,
        lookedUp ? List.of() : allowed(declared));
  }

  /** Returns the default; where only one value is allowed, that one. */
  private static @Nullable Value defaultOf(@Nullable Mapping declaration) {
    if (declaration == null) {
      return null;
    }
    Node written = declaration.get("Default");
    if (written == null
        && declaration.get("AllowedValues") instanceof Sequence allowed
        && allowed.items().size() == 1) {
      written = allowed.items().get(0);
    }
    if (written instanceof Sequence sequence) {
      return Value.list(
          sequence.items().stream().map(Node::text).map(Parameters::textOrNull).toList());
    }
    return written instanceof Scalar ? textOrNull(Node.text(written)) : null;
  }

  private static List<String> allowed(@Nullable Mapping declaration) {
    List<String> allowed = new ArrayList<>();
    if (declaration != null && declaration.get("AllowedValues") instanceof Sequence values) {
      for (Node value : values.items()) {
        String text = Node.text(value);
        if (text == null) {
          return List.of();
        }
        allowed.add(text);
      }
    }
    return List.copyOf(allowed);
  }

  private static Value textOrNull(@Nullable String text) {
    return text == null ? Value.NULL : TextAssembly.of(text);
  }

  private static Value typed(Value value, String type) {
    if (value instanceof Value.Conditional conditional) {
      return Conditionals.of(
          conditional.condition(),
          typed(conditional.whenTrue(), type),
          typed(conditional.whenFalse(), type));
    }
    boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
    boolean numbers = type.equals("Number") || type.equals("List<Number>");
    String text = Values.text(value);
    if (list && text != null) {
      List<String> items = text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
      return Value.list(
          items.stream().map(String::trim).map(item -> scalar(item, numbers)).toList());
    }
    if (!list && value instanceof Value.ListOf items) {
      TextAssembly joined = new TextAssembly();
      joined.add(items);
      return joined.toValue();
    }
    if (list && value instanceof Value.Partial partial) {
      Value items = PartialText.split(partial.parts(), ",");
      return items == null ? value : items;
    }
    return text == null || list ? value : scalar(text, numbers);
  }

  private static Value scalar(String text, boolean number) {
    return number && text.length() < 30 && text.matches("[-+]?[0-9]+(\\.[0-9]+)?")
        ? new Value.Num(new BigDecimal(text), false)
        : Value.text(text);
  }
}
