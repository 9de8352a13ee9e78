package dev.srm.cloudformation;

import dev.srm.cloudformation.changeset.ChangeSet;
import dev.srm.cloudformation.changeset.Context;
import dev.srm.cloudformation.changeset.ListedChange;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Reading;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes an estate of a change set.
 *
 * <p>With the template that it was made from, the whole stack is there: resources are as the
 * template declares them, those that the change set does not list stay as they are, and before the
 * change a resource was as it is after it, but for the properties that the change set names. Alone,
 * a change set shows only what changes, and of that only what {@code --include-property-values}
 * gives; the rest is unknown.
 */
public final class ChangeSetReader {

  private static final Pattern STACK_ARN =
      Pattern.compile("arn:([a-z-]+):cloudformation:([a-z0-9-]+):([0-9]{12}):stack/([^/]+)/.+");

  private final ChangeSet changeSet;
  private final Map<ResourceAddress, ListedChange> listed = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Takes a change set. */
  public ChangeSetReader(ChangeSet changeSet) {
    this.changeSet = changeSet;
    flatten("", changeSet);
    diagnostics.addAll(changeSet.diagnostics());
  }

  private void flatten(String path, ChangeSet set) {
    for (ListedChange change : set.changes()) {
      String name = change.identity().logicalId();
      listed.put(new ResourceAddress(path + name), change);
      ChangeSet nested = set.nested().get(name);
      if (nested != null) {
        flatten(path + name + "/", nested);
      }
    }
  }

  /**
   * Returns what the change set says of the parameters of its template, pseudo parameters included.
   */
  public Map<String, Value> parameters() {
    Map<String, Value> parameters = new HashMap<>(changeSet.parameters());
    Matcher arn = STACK_ARN.matcher(changeSet.stack());
    if (arn.matches()) {
      parameters.put("AWS::Partition", Value.text(arn.group(1)));
      parameters.put("AWS::Region", Value.text(arn.group(2)));
      parameters.put("AWS::AccountId", Value.text(arn.group(3)));
      parameters.put("AWS::StackName", Value.text(arn.group(4)));
      parameters.put("AWS::StackId", Value.text(changeSet.stack()));
    }
    return parameters;
  }

  /**
   * Returns how many of the resources that remain after the change a template declares.
   *
   * @param template the template as it was read with the parameters of this change set
   */
  public Agreement agreementWith(Reading template) {
    Map<ResourceAddress, String> declared = new HashMap<>();
    template.estate().after().resources().forEach(one -> declared.put(one.address(), one.type()));
    int same = 0;
    int missing = 0;
    for (Map.Entry<ResourceAddress, ListedChange> entry : listed.entrySet()) {
      ListedChange change = entry.getValue();
      if (change.action().remains() && !change.note().fromModule()) {
        boolean known = change.identity().type().equals(declared.get(entry.getKey()));
        same += known ? 1 : 0;
        missing += known ? 0 : 1;
      }
    }
    return new Agreement(same, missing);
  }

  /**
   * How far a template agrees with a change set.
   *
   * @param same the number of changed resources that the template declares
   * @param missing the number of those that it does not
   */
  public record Agreement(int same, int missing) {}

  /** Reads the change set without a template. */
  public Reading readAlone(AttributeSelection selection) {
    diagnostics.add(
        Diagnostic.warning(
            "change-set-alone",
            changeSet.files().get(0)
                + " shows only what changes; name the template that it was made from beside it, and"
                + " the whole stack is assessed"));
    boolean bare =
        listed.values().stream()
            .anyMatch(
                change ->
                    change.action().remains()
                        && change.action() != ChangeAction.NO_OP
                        && change.after().extent() == Context.Extent.NONE);
    if (bare) {
      diagnostics.add(
          Diagnostic.warning(
              "change-set-without-values",
              changeSet.files().get(0)
                  + " does not show all property values; describe the change set with"
                  + " --include-property-values"));
    }
    ChangeSetEstate estate = new ChangeSetEstate(contexts(selection), null);
    listed.forEach((address, change) -> addListed(estate, address, change));
    return reading(estate);
  }

  /**
   * Reads the change set with the template that it was made from.
   *
   * @param template the template as it was read with {@link #parameters}
   */
  public Reading readWith(Reading template, AttributeSelection selection) {
    ChangeSetEstate estate = new ChangeSetEstate(contexts(selection), template.estate().after());
    Map<ResourceAddress, ListedChange> rest = new TreeMap<>(listed);
    for (ResourceChange declared : template.estate().changes()) {
      if (declared.after() != null) {
        addDeclared(estate, declared, rest.remove(declared.address()));
      } else if (!rest.containsKey(declared.address())) {
        estate.addRuledOut(declared);
      }
    }
    rest.forEach((address, change) -> addListed(estate, address, change));
    diagnostics.addAll(template.diagnostics());
    return reading(estate);
  }

  private void addDeclared(
      ChangeSetEstate estate, ResourceChange declared, @Nullable ListedChange change) {
    if (change == null) {
      estate.addUnlisted(declared, enclosing(declared.address()));
    } else {
      estate.addDeclared(declared, change);
      note(declared.address(), change, false);
    }
  }

  /**
   * Returns the change of the nested stack around a resource, when its own changes are not here.
   */
  private @Nullable ListedChange enclosing(ResourceAddress address) {
    String stack = address.module();
    ListedChange change = null;
    while (change == null && !stack.isEmpty()) {
      ResourceAddress around = new ResourceAddress(stack);
      change = listed.get(around);
      if (change != null && isRead(around)) {
        return null;
      }
      stack = around.module();
    }
    return change;
  }

  private boolean isRead(ResourceAddress nestedStack) {
    ChangeSet set = changeSet;
    for (String name : nestedStack.text().split("/", -1)) {
      ChangeSet next = set.nested().get(name);
      if (next == null) {
        return false;
      }
      set = next;
    }
    return true;
  }

  private void addListed(ChangeSetEstate estate, ResourceAddress address, ListedChange change) {
    estate.addAlone(address, change);
    note(address, change, true);
  }

  private void note(ResourceAddress address, ListedChange change, boolean alone) {
    String name = Wording.quoted(address.text());
    String reason = change.note().reason();
    if (reason != null) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Level.INFO, "change-not-certain", name + ": " + reason, change.at()));
    }
    boolean cutOff =
        change.before().extent() == Context.Extent.CUT_OFF
            || (alone && change.after().extent() == Context.Extent.CUT_OFF);
    if (cutOff) {
      diagnostics.add(
          Diagnostic.warning(
              "context-cut-off",
              "what the change set shows of "
                  + name
                  + " is cut off; properties after that place are unknown",
              change.at()));
    }
  }

  private ChangeSetContexts contexts(AttributeSelection selection) {
    Value region = parameters().getOrDefault("AWS::Region", Value.unknown("AWS::Region"));
    return new ChangeSetContexts(selection, region);
  }

  private Reading reading(ChangeSetEstate estate) {
    return new Reading(estate.build(), null, diagnostics);
  }
}
