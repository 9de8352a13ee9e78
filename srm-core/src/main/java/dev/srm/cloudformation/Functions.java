package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;

/** The intrinsic functions by their long names. */
final class Functions {

  /** The function that stands for what a macro makes. */
  static final String TRANSFORM = "Fn::Transform";

  private static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry("Ref", ReferenceFunctions::ref),
          Map.entry("Fn::GetAtt", ReferenceFunctions::getAtt),
          Map.entry("Fn::ImportValue", StackFunctions::importValue),
          Map.entry("Fn::GetStackOutput", StackFunctions::getStackOutput),
          Map.entry("Fn::Sub", Substitution::sub),
          Map.entry("Fn::Join", TextFunctions::join),
          Map.entry("Fn::Split", TextFunctions::split),
          Map.entry("Fn::Base64", TextFunctions::base64),
          Map.entry("Fn::ToJsonString", TextFunctions::toJsonString),
          Map.entry("Fn::Select", ListFunctions::select),
          Map.entry("Fn::Length", ListFunctions::length),
          Map.entry("Fn::GetAZs", ListFunctions::getAzs),
          Map.entry("Fn::Cidr", NetworkFunctions::cidr),
          Map.entry("Fn::FindInMap", Mappings::findInMap),
          Map.entry("Fn::If", BranchFunctions::branch),
          Map.entry("Fn::And", BranchFunctions::decide),
          Map.entry("Fn::Or", BranchFunctions::decide),
          Map.entry("Fn::Not", BranchFunctions::decide),
          Map.entry("Fn::Equals", BranchFunctions::decide),
          Map.entry(TRANSFORM, Functions::transform));

  private Functions() {}

  /** Makes a value of a call. */
  @FunctionalInterface
  interface Function {
    /** Returns the value; unknown, with a diagnostic, when the call makes no sense. */
    Value apply(Call call) throws InputException;
  }

  /** Returns the function of a name; for a name that nobody knows one that yields unknown. */
  static Function find(String name) {
    return ALL.getOrDefault(name, Functions::unknown);
  }

  /** Says that a macro is not run. */
  static void warnOfMacro(Node argument, TemplateDiagnostics diagnostics) {
    diagnostics.warn(
        "macro-not-expanded",
        "the macro "
            + Wording.quoted(macroName(argument))
            + " is not run; what it adds is not seen",
        argument.at());
  }

  private static Value transform(Call call) {
    warnOfMacro(call.argument(), call.stack().diagnostics());
    return new Value.Unknown(
        Value.Setting.UNCLEAR, List.of(macroReference(call.argument())), false);
  }

  /** What waits for a macro names it so. */
  static String macroReference(Node argument) {
    return "macro " + macroName(argument);
  }

  private static String macroName(Node argument) {
    String name = argument instanceof Mapping mapping ? mapping.text("Name") : Node.text(argument);
    return name == null ? "without a name" : name;
  }

  private static Value unknown(Call call) {
    call.stack()
        .diagnostics()
        .warn(
            "unknown-intrinsic",
            Wording.shown(call.function()) + " is no function srm knows; its value is unknown",
            call.at());
    return new Value.Unknown(Value.Setting.UNCLEAR, List.of(Wording.shown(call.function())), false);
  }
}
