package dev.srm.cloudformation.changeset;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one answer of {@code describe-change-set}, or refuses it with the command that helps. */
public final class ChangeSetParser {

  /** How to get a change set that holds all that srm can read. */
  static final String DESCRIBE =
      "aws cloudformation describe-change-set --include-property-values --change-set-name ...";

  private static final Set<String> BEING_MADE = Set.of("CREATE_PENDING", "CREATE_IN_PROGRESS");

  /** A value that CloudFormation does not show, because the parameter is NoEcho. */
  private static final String MASK = "****";

  private final String name;

  private ChangeSetParser(String name) {
    this.name = name;
  }

  /**
   * Reads a document.
   *
   * @param name the name of the document for messages
   * @param text the decoded text; it is read to its end and not closed
   * @throws InputException when it is damaged, no change set, or one that is of no use
   */
  public static ChangeSetPage parse(String name, Reader text) throws InputException {
    if (TemplateParser.parse(name, text) instanceof Mapping root) {
      return new ChangeSetParser(name).page(root);
    }
    throw InputException.unsupported(name + " is no change set; write one with: " + DESCRIBE);
  }

  private ChangeSetPage page(Mapping root) throws InputException {
    refuseUnusable(root.text("Status"));
    if (!(root.get("Changes") instanceof Sequence listed)) {
      throw InputException.unreadable(
          name + " has no list of Changes; write the whole answer of: " + DESCRIBE);
    }
    List<ListedChange> changes = new ArrayList<>(listed.items().size());
    for (Node entry : listed.items()) {
      ListedChange change = ChangeEntry.read(entry);
      if (change != null) {
        changes.add(change);
      }
    }
    String id = root.text("ChangeSetId");
    String execution = root.text("ExecutionStatus");
    return new ChangeSetPage(
        name,
        id == null ? name : id,
        firstOf(root.text("StackId"), root.text("StackName")),
        root.text("NextToken") == null,
        execution == null || execution.equals("AVAILABLE"),
        parameters(root.get("Parameters")),
        changes);
  }

  private static String firstOf(@Nullable String one, @Nullable String other) {
    return one != null ? one : other == null ? "" : other;
  }

  private void refuseUnusable(@Nullable String status) throws InputException {
    if ("CREATE_COMPLETE".equals(status)) {
      return;
    }
    if (status != null && BEING_MADE.contains(status)) {
      throw InputException.unreadable(
          name
              + " is a change set that is still being made; wait for it with: aws cloudformation"
              + " wait change-set-create-complete, and describe it again");
    }
    if ("FAILED".equals(status)) {
      throw InputException.unreadable(
          name
              + " is a change set that could not be made, or that changes nothing; its StatusReason"
              + " says which. Audit the template when nothing changes.");
    }
    throw InputException.unreadable(
        status == null
            ? name + " says no Status; write the whole answer of: " + DESCRIBE
            : name + " is a change set that is deleted or of no use; make it again");
  }

  /** A value that is masked or kept from before is known to AWS only. */
  private static Map<String, Value> parameters(@Nullable Node list) {
    Map<String, Value> parameters = new LinkedHashMap<>();
    List<Node> entries = list instanceof Sequence sequence ? sequence.items() : List.of();
    for (Node entry : entries) {
      String key = entry instanceof Mapping parameter ? parameter.text("ParameterKey") : null;
      if (key != null) {
        String value = ((Mapping) entry).text("ParameterValue");
        parameters.put(
            key,
            value == null || value.equals(MASK)
                ? Value.unknown("parameter " + key)
                : Value.text(value));
      }
    }
    return parameters;
  }
}
