package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Service;
import dev.srm.checklist.Disposition;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Provider;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what became of every resource of the input, and why. */
final class Dispositions {

  private final Catalog catalog;
  private final ServiceLookup services;
  private final ResourceGraph after;
  private final AtomicReference<@Nullable Set<String>> parents = new AtomicReference<>();

  Dispositions(Catalog catalog, ServiceLookup services, ResourceGraph after) {
    this.catalog = catalog;
    this.services = services;
    this.after = after;
  }

  /**
   * What became of a resource.
   *
   * @param disposition the disposition
   * @param because why; empty for what is assessed
   */
  record Outcome(Disposition disposition, String because) {}

  Outcome of(ResourceChange change) {
    if (change.before() == null
        && change.after() == null
        && change.action() == ChangeAction.NO_OP) {
      return notAssessed("it is not created: " + change.detail().reason());
    }
    if (change.provider().equals(Provider.MODULE)) {
      return notAssessed("it is a module, and the resources in it are not in this input");
    }
    if (!change.provider().isAws()) {
      return new Outcome(Disposition.OTHER_PROVIDER, owner(change));
    }
    Kind kind = services.kindOf(change.type());
    if (kind == null) {
      return new Outcome(Disposition.UNMAPPED, unmapped(change.type()));
    }
    if (change.after() == null) {
      return gone(change);
    }
    return kind.role() == KindRole.DUTIES
        ? withDuties(change, kind)
        : new Outcome(Disposition.NO_RESPONSIBILITY, Uses.none(kind.role()));
  }

  private Outcome withDuties(ResourceChange change, Kind kind) {
    Service service = services.serviceOf(change.type());
    boolean hasDuties =
        service != null
            && service.responsibilities().stream()
                .anyMatch(responsibility -> responsibility.appliesTo().contains(kind.name()));
    if (hasDuties) {
      return new Outcome(Disposition.ASSESSED, "");
    }
    if (!kind.holdsResources()) {
      return notAssessed("the catalog knows who owns it but holds no duties for its type yet");
    }
    return isParent(change.address())
        ? new Outcome(Disposition.NO_RESPONSIBILITY, "its resources are listed by their own names")
        : notAssessed("the resources that it makes are not in this input");
  }

  /** Looked for when first asked: few inputs have stacks in them. */
  private boolean isParent(ResourceAddress address) {
    Set<String> known = parents.get();
    if (known == null) {
      known =
          after.resources().stream().map(one -> one.address().module()).collect(Collectors.toSet());
      parents.set(known);
    }
    return known.contains(address.text());
  }

  private static Outcome notAssessed(String because) {
    return new Outcome(Disposition.NOT_ASSESSED, because);
  }

  private static String owner(ResourceChange change) {
    Provider provider = change.provider();
    if (provider.equals(Provider.CUSTOM)) {
      return "it is a custom resource, and only its own code says what it makes";
    }
    if (provider.equals(Provider.THIRD_PARTY)) {
      String vendor = change.type().substring(0, change.type().indexOf("::"));
      return "its type is registered by " + vendor + ", not by AWS";
    }
    return "it belongs to the provider " + provider.name();
  }

  private static Outcome gone(ResourceChange change) {
    if (change.action() == ChangeAction.FORGET) {
      return notAssessed("this change forgets it: it stays in AWS, and its duties stay yours");
    }
    return new Outcome(
        Disposition.NO_RESPONSIBILITY,
        change.detail().deposed() == null
            ? "this change deletes it"
            : "it is a leftover of an earlier replacement and is deleted");
  }

  private String unmapped(String type) {
    if (type.equals(Resource.NO_TYPE)) {
      return "its declaration names no type in plain text";
    }
    String guess = catalog.guessService(type);
    String unknown = "its type is not in the catalog, so its duties are not known";
    return guess == null ? unknown : unknown + "; by its name it belongs to " + guess;
  }
}
