package dev.srm.cloudformation.changeset;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Changes}. */
final class ChangeEntry {

  /** A slash or a dot would make it look like a resource of a nested stack, or a part. */
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}/.]+");

  /** {@code /Properties/Tags/0/Key} is about {@code Tags}. */
  private static final Pattern PATH = Pattern.compile("/Properties/([^/]+).*");

  private final Mapping change;

  private ChangeEntry(Mapping change) {
    this.change = change;
  }

  /** Returns the change; null for an entry that is about no resource. */
  static @Nullable ListedChange read(Node entry) throws InputException {
    Mapping outer = entry instanceof Mapping mapping ? mapping : null;
    Mapping change = outer == null ? null : outer.mapping("ResourceChange");
    if (change != null) {
      return new ChangeEntry(change).read();
    }
    String type = outer == null ? null : outer.text("Type");
    if (type == null || type.equals("Resource")) {
      throw damaged(entry);
    }
    return null;
  }

  private ListedChange read() throws InputException {
    String name = required("LogicalResourceId");
    if (!NAME.matcher(name).matches()) {
      throw damaged(change);
    }
    String written = required("Action");
    return new ListedChange(
        new ListedChange.Identity(
            name, required("ResourceType"), change.text("PhysicalResourceId")),
        action(written),
        new ListedChange.Note(
            reason(written),
            change.text("ChangeSetId"),
            change.mapping("ModuleInfo") != null,
            isDrifted()),
        Context.of(change.text("BeforeContext")),
        Context.of(change.text("AfterContext")),
        changed(),
        place("LogicalResourceId"));
  }

  private SourceLocation place(String key) {
    Node node = change.get(key);
    return node == null ? change.at() : node.at();
  }

  private String required(String key) throws InputException {
    String text = change.text(key);
    if (text == null) {
      throw damaged(change);
    }
    return text;
  }

  private static InputException damaged(Node node) {
    return InputException.unreadable(
        node.at()
            + ": this is not how CloudFormation writes a change; write the whole answer of: "
            + ChangeSetParser.DESCRIBE);
  }

  private ChangeAction action(String written) {
    String policy = String.valueOf(change.text("PolicyAction"));
    return switch (written) {
      case "Add" -> ChangeAction.CREATE;
      case "Import" -> ChangeAction.IMPORT;
      case "Remove" -> policy.equals("Retain") ? ChangeAction.FORGET : ChangeAction.DELETE;
      case "SyncWithActual" -> ChangeAction.NO_OP;
      default ->
          "True".equals(change.text("Replacement")) || policy.startsWith("ReplaceAnd")
              ? ChangeAction.REPLACE
              : ChangeAction.UPDATE;
    };
  }

  private @Nullable String reason(String written) {
    boolean certain =
        Set.of("Add", "Modify", "Remove", "Import", "SyncWithActual").contains(written);
    if (!certain) {
      return "CloudFormation decides what it does when the change set is executed";
    }
    return "Conditional".equals(change.text("Replacement"))
        ? "it may be replaced; CloudFormation decides when the change set is executed"
        : null;
  }

  private boolean isDrifted() {
    String status = change.text("ResourceDriftStatus");
    return "MODIFIED".equals(status) || "DELETED".equals(status);
  }

  private Map<String, Set<String>> changed() {
    Map<String, Set<String>> changed = new LinkedHashMap<>();
    List<Node> details =
        change.get("Details") instanceof Sequence sequence ? sequence.items() : List.of();
    for (Node node : details) {
      if (node instanceof Mapping detail) {
        addChanged(detail, changed);
      }
    }
    return changed;
  }

  private static void addChanged(Mapping detail, Map<String, Set<String>> changed) {
    Mapping target = detail.mapping("Target");
    String attribute = target == null ? null : attribute(target);
    if (attribute != null) {
      Set<String> causes = changed.computeIfAbsent(attribute, key -> new TreeSet<>());
      String cause = cause(detail);
      if (cause != null) {
        causes.add(cause);
      }
    }
  }

  private static @Nullable String attribute(Mapping target) {
    String attribute = target.text("Attribute");
    if (attribute == null || attribute.equals("Properties")) {
      String name = target.text("Name");
      String path = String.valueOf(target.text("Path"));
      return name == null && PATH.matcher(path).matches()
          ? PATH.matcher(path).replaceAll("$1")
          : name;
    }
    return attribute.equals("Tags") ? attribute : "$" + attribute;
  }

  private static @Nullable String cause(Mapping detail) {
    String source = detail.text("ChangeSource");
    String entity = detail.text("CausingEntity");
    boolean resource = "ResourceReference".equals(source) || "ResourceAttribute".equals(source);
    return resource ? entity : null;
  }
}
