package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads CloudFormation templates, YAML or JSON, as the creation of what they declare.
 *
 * <p>A property is unknown where it depends on a parameter without a default, on another resource
 * or on what only the deployment knows, and names that; where an undecided condition chooses, it is
 * a {@link Value.Conditional}. What a macro adds is not seen and reported as a diagnostic.
 *
 * <p>Beside its properties a resource has the attributes {@code $DeletionPolicy}, {@code
 * $UpdateReplacePolicy}, {@code $UpdatePolicy}, {@code $CreationPolicy}, {@code $DependsOn} and
 * {@code $Metadata}: what the template says under these names next to {@code Properties}.
 */
public final class CloudFormationTemplateReader {

  private static final String PSEUDO = "AWS::";

  private final TemplateSource source;

  /**
   * Returns a reader.
   *
   * @param source opens nested templates and includes beside the template
   */
  public CloudFormationTemplateReader(TemplateSource source) {
    this.source = source;
  }

  /**
   * Reads a template.
   *
   * @param name the name of the file as messages show it, with forward slashes
   * @param text the decoded template; it is read to its end and not closed
   * @param parameters values for its parameters, which beat the defaults; also for pseudo
   *     parameters such as {@code AWS::Region}
   * @param selection the properties to keep; references are followed through all of them
   * @throws InputException when the text is no template, or unsafe to read
   */
  public Reading read(
      String name, Reader text, Map<String, Value> parameters, AttributeSelection selection)
      throws InputException {
    Node root = TemplateParser.parse(name, text);
    Run run =
        new Run(
            new TemplateDiagnostics(),
            new WorkBudget(),
            new TemplateFiles(name, source),
            pseudoOf(parameters),
            new AtomicInteger(),
            Surroundings.none());
    String file = name.substring(name.lastIndexOf('/') + 1);
    Stack.Place place = new Stack.Place("", file, List.of(), null);
    Stack stack = TemplateRoot.stack(run, place, root, parameters);
    warnOfUnknownParameters(stack, parameters);
    LinkTable links = new LinkTable();
    Declarations declared = new Declarations();
    new StackReader(stack, selection, links).readInto(declared);
    return new Reading(TemplateEstate.of(declared, links), null, run.diagnostics().toList());
  }

  private static Map<String, Value> pseudoOf(Map<String, Value> parameters) {
    Map<String, Value> pseudo = new HashMap<>(parameters);
    pseudo.keySet().removeIf(name -> !name.startsWith(PSEUDO));
    return pseudo;
  }

  private static void warnOfUnknownParameters(Stack stack, Map<String, Value> parameters) {
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!name.startsWith(PSEUDO) && !stack.parameters().names().contains(name)) {
        stack
            .diagnostics()
            .warn(
                "unknown-parameter",
                "a value is given for "
                    + Wording.quoted(name)
                    + ", but the template declares none such",
                stack.template().at());
      }
    }
  }
}
