package dev.srm.document;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * How an input is refused: one line that says what, where and what to do. The detector and the
 * readers answer the same mistake with the same words; none of them holds content of the input.
 */
public final class InputAdvice {

  /** What turns a configuration or a binary plan into something srm reads. */
  static final String MAKE_A_PLAN =
      "terraform plan -out=tfplan && terraform show -json tfplan > plan.json";

  static final String WHAT_SRM_READS =
      "srm reads what terraform show -json prints, CloudFormation templates and change sets, and"
          + " cdk.out folders.";

  private InputAdvice() {}

  /** The document cannot be read from where it lies, or its bytes are no text. */
  public static InputException unreadable(String name, IOException cause) {
    if (cause instanceof CharacterCodingException) {
      return InputException.unreadable(
          name + " is not encoded as UTF-8 or UTF-16. Make it again, or convert it to UTF-8.",
          cause);
    }
    return InputException.unreadable(name + " cannot be read: " + because(cause), cause);
  }

  /**
   * The document ends before it is complete.
   *
   * @param where the place where it ends
   * @param inside what it ends inside of, such as {@code resource_changes[212]}: names that the
   *     reader knows and indexes only, never names from the input
   */
  public static InputException truncated(SourceLocation where, String inside) {
    return InputException.unreadable(
        where
            + ": the file ends inside "
            + inside
            + "; it was cut off while being written. Make it again.");
  }

  /** The text breaks the rules of its syntax at a place. */
  public static InputException malformed(SourceLocation where, String syntax) {
    return InputException.unreadable(
        where + ": this is not valid " + syntax + ". Make the file again.");
  }

  /** Something follows the end of the document. */
  public static InputException trailing(SourceLocation where) {
    return InputException.unreadable(
        where
            + ": more text follows the end of the document. Write nothing else into the file; with"
            + " setup-terraform, set terraform_wrapper: false.");
  }

  /** The lines of the setup-terraform wrapper surround the document. */
  public static InputException wrapperOutput(String name) {
    return InputException.unreadable(
        name
            + " holds lines of setup-terraform's wrapper around the JSON. Set terraform_wrapper:"
            + " false in that step and make the file again.");
  }

  /** The plan says of itself that planning failed. */
  public static InputException erroredPlan(String name) {
    return InputException.unreadable(
        name
            + " is a plan that failed half-way (\"errored\": true) and does not hold every resource."
            + " Make terraform plan succeed first.");
  }

  /** A limit that protects against hostile input is passed. */
  public static InputException beyondLimit(SourceLocation where, String limit) {
    return InputException.unreadable(where + ": " + limit + "; srm does not read such documents.");
  }

  /** An object names one key twice, so that one of the two would be hidden. */
  public static InputException duplicateKey(SourceLocation where) {
    return InputException.unreadable(
        where + ": a key stands twice in the same object, and one would hide the other.");
  }

  static InputException truncated(String name) {
    return refused(name, "ends too early; it was cut off while being written. Make it again.");
  }

  static InputException refused(String name, String because) {
    return InputException.unreadable(name + " " + because);
  }

  static InputException unsupported(String name, String syntax) {
    return InputException.unsupported(
        name + " is " + syntax + ", but no document of a kind that srm knows. " + WHAT_SRM_READS);
  }

  static InputException sameName(String name) {
    return refused(name, "names two inputs. Call standard input something else with --input-name.");
  }

  static InputException manifestAlone(String name) {
    return refused(name, "is the manifest of a CDK assembly. Name the cdk.out folder instead.");
  }

  static InputException assemblyWithoutManifest(String name) {
    return refused(
        name, "does not exist: cdk synth did not finish. Run it again, or name a template there.");
  }

  static InputException configurationIn(String folder) {
    return InputException.unsupported(
        folder + " holds Terraform configuration but no plan. Make one there: " + MAKE_A_PLAN);
  }

  static InputException nothingIn(String folder) {
    return InputException.unsupported(
        folder
            + " holds no plan (plan*.json, *.tfplan.json), template (template.yaml,"
            + " *.template.json) or cdk.out. Name the file if it is called otherwise.");
  }

  static InputException empty(String name) {
    return refused(
        name, "is empty. The command that should have written it failed: look at its messages.");
  }

  static InputException binaryPlan(String name) {
    String readable = name.startsWith("-") ? "./" + name : name;
    return refused(
        name,
        "is a binary Terraform plan. Make it readable first: terraform show -json "
            + readable
            + " > plan.json");
  }

  static InputException rawState(String name) {
    return refused(
        name,
        "is a raw state file, whose format is Terraform's own business. Make it readable first:"
            + " terraform show -json > state.json");
  }

  static InputException logStream(String name) {
    return refused(
        name,
        "is the log of terraform plan -json, which does not hold the plan. Make one: "
            + MAKE_A_PLAN);
  }

  static InputException configuration(String name) {
    return refused(
        name, "is Terraform configuration. srm reads the plan made from it: " + MAKE_A_PLAN);
  }

  static InputException outputForPeople(String name) {
    return refused(
        name, "is Terraform's output for people. srm reads the plan as JSON: " + MAKE_A_PLAN);
  }

  static InputException plainText(String name) {
    return refused(name, "is plain text. " + WHAT_SRM_READS);
  }

  private static String because(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return "the system reports an input/output error";
  }
}
