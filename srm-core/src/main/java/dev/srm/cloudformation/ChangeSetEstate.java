package dev.srm.cloudformation;

import dev.srm.cloudformation.changeset.ListedChange;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Estate;
import dev.srm.resource.Existence;
import dev.srm.resource.LinkResolver;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The estate of a change set while its resources are put together. */
final class ChangeSetEstate {

  /** Why a change set that stands alone does not show every resource. */
  private static final String PART = "waits for what the change set does not show of the stack";

  private final ChangeSetContexts contexts;
  private final @Nullable ResourceGraph declared;
  private final Map<ResourceAddress, Resource> before = new HashMap<>();
  private final Map<ResourceAddress, Resource> after = new HashMap<>();
  private final Map<ResourceAddress, Set<String>> changed = new HashMap<>();
  private final PhysicalLinks linksBefore = new PhysicalLinks();
  private final PhysicalLinks linksAfter = new PhysicalLinks();
  private final List<ResourceChange> changes = new ArrayList<>();

  /**
   * Starts an estate.
   *
   * @param contexts makes resources of what the change set shows
   * @param declared what the template declares; null when there is none
   */
  ChangeSetEstate(ChangeSetContexts contexts, @Nullable ResourceGraph declared) {
    this.contexts = contexts;
    this.declared = declared;
  }

  /**
   * Adds a resource of the template that the change set does not list: it stays as it is, unless it
   * is part of a nested stack whose changes are not shown.
   */
  void addUnlisted(ResourceChange template, @Nullable ListedChange nestedStack) {
    Resource later = template.after();
    if (later == null) {
      return;
    }
    if (nestedStack == null || nestedStack.action() == ChangeAction.NO_OP) {
      add(
          later.address(),
          ChangeAction.NO_OP,
          later,
          later,
          ResourceChange.Detail.of(Existence.EXISTING));
    } else if (nestedStack.existedBefore()) {
      Resource earlier = ChangeSetContexts.unseen(later);
      String reason = "the change set of its nested stack is not among the inputs";
      ResourceChange.Detail detail =
          new ResourceChange.Detail(null, reason, null, false, false, Existence.EXISTING);
      add(later.address(), ChangeAction.UPDATE, earlier, later, detail);
    } else {
      ResourceChange.Detail detail = ResourceChange.Detail.of(existence(nestedStack));
      add(later.address(), nestedStack.action(), null, later, detail);
    }
  }

  /** Adds a resource that the template declares and a condition rules out. */
  void addRuledOut(ResourceChange template) {
    changes.add(template);
  }

  /** Adds a resource of the template that the change set lists. */
  void addDeclared(ResourceChange template, ListedChange change) {
    Resource later = change.action().remains() ? template.after() : null;
    Resource earlier = null;
    if (later != null && change.action() == ChangeAction.NO_OP) {
      earlier = later;
    } else if (later != null && change.existedBefore()) {
      earlier = contexts.before(later, change);
      changed.put(later.address(), change.changed().keySet());
    } else if (change.existedBefore()) {
      earlier = contexts.resource(template.address(), change, change.before());
    }
    add(template.address(), change.action(), earlier, later, detail(change));
  }

  /** Adds a resource that no template declares. */
  void addAlone(ResourceAddress address, ListedChange change) {
    Resource later =
        change.action().remains() ? contexts.resource(address, change, change.after()) : null;
    Resource earlier =
        change.existedBefore() ? contexts.resource(address, change, change.before()) : null;
    if (later != null && change.action() == ChangeAction.NO_OP) {
      earlier = later;
    }
    add(address, change.action(), earlier, later, detail(change));
    if (earlier != null) {
      link(linksBefore, earlier, change);
    }
    if (later != null) {
      link(linksAfter, later, change);
    }
  }

  private static void link(PhysicalLinks links, Resource resource, ListedChange change) {
    Map<String, Set<ResourceAddress>> causes = new HashMap<>();
    String module = resource.address().module();
    change
        .changed()
        .forEach(
            (property, entities) -> {
              Set<ResourceAddress> addresses = new TreeSet<>();
              for (String entity : entities) {
                String name = entity.replaceFirst("\\..*", "");
                addresses.add(new ResourceAddress(module.isEmpty() ? name : module + "/" + name));
              }
              causes.put(property, addresses);
            });
    links.add(resource, causes);
    String physicalId = change.identity().physicalId();
    if (physicalId != null) {
      links.add(resource, physicalId);
    }
  }

  private static ResourceChange.Detail detail(ListedChange change) {
    return new ResourceChange.Detail(
        null,
        change.note().reason(),
        null,
        change.note().drifted(),
        change.action() == ChangeAction.IMPORT,
        existence(change));
  }

  private static Existence existence(ListedChange change) {
    return change.action() == ChangeAction.CREATE || change.action() == ChangeAction.REPLACE
        ? Existence.CREATED
        : Existence.EXISTING;
  }

  private void add(
      ResourceAddress address,
      ChangeAction action,
      @Nullable Resource earlier,
      @Nullable Resource later,
      ResourceChange.Detail detail) {
    if (earlier != null) {
      before.put(address, earlier);
    }
    if (later != null) {
      after.put(address, later);
    }
    Resource shown = later == null ? earlier : later;
    if (shown != null) {
      changes.add(
          new ResourceChange(
              address,
              shown.type(),
              shown.dialect(),
              shown.provider(),
              action,
              earlier,
              later,
              detail));
    }
  }

  Estate build() {
    changes.sort(Comparator.comparing(ResourceChange::address));
    if (declared == null) {
      return new Estate(
          ResourceGraph.partial(before.values(), linksBefore, PART),
          ResourceGraph.partial(after.values(), linksAfter, PART),
          changes);
    }
    ResourceGraph whole = ResourceGraph.of(after.values(), declaredLinks(declared));
    return new Estate(
        ResourceGraph.of(before.values(), new EarlierLinks(whole, before, changed)),
        whole,
        changes);
  }

  /** A resource that a macro or module made has no references that the template shows. */
  private LinkResolver declaredLinks(ResourceGraph template) {
    return (from, path) ->
        template.find(from.address()) == null
            ? linksAfter.resolve(from, path)
            : template.links(from, path);
  }
}
