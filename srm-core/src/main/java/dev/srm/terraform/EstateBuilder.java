package dev.srm.terraform;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Dialect;
import dev.srm.resource.Estate;
import dev.srm.resource.Existence;
import dev.srm.resource.LinkResolver;
import dev.srm.resource.Provider;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import dev.srm.terraform.Configuration.ResourceBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the estate of a plan or state: values joined with their marks, references resolvable. */
final class EstateBuilder {

  private final String name;
  private final PlanDocument document;
  private final AttributeSelection selection;
  private final ProviderLocator providers;
  private final InstanceIndex index;
  private final ReferenceWalker walker;
  private final Map<ResourceAddress, ConfigurationLinks.Holder> holders = new HashMap<>();
  private final Map<ResourceAddress, Resource> before = new HashMap<>();
  private final Map<ResourceAddress, Resource> after = new HashMap<>();
  private final List<ResourceChange> changes = new ArrayList<>();

  EstateBuilder(String name, PlanDocument document, AttributeSelection selection) {
    this.name = name;
    this.document = document;
    this.selection = selection;
    this.providers = new ProviderLocator(document.configuration(), document.variables());
    List<PlannedResource> present = new ArrayList<>(document.priorData());
    document.resources().stream().filter(EstateBuilder::isPresentAfter).forEach(present::add);
    // The index lives as long as the estate, which has attributes of its own.
    present.replaceAll(PlannedResource::withoutAttributes);
    // The order of the file means nothing, so it must not choose which reference is named first.
    present.sort(Comparator.comparing(planned -> planned.name().address()));
    this.index = new InstanceIndex(present);
    this.walker = new ReferenceWalker(index, new KnownInputs(document.variables()));
  }

  Reading build() {
    for (PlannedResource data : document.priorData()) {
      Resource resource = resourceAfter(data, data.after());
      before.put(resource.address(), resource);
      after.put(resource.address(), resource);
    }
    document.resources().forEach(this::add);
    takeAway();
    changes.sort(Comparator.comparing(ResourceChange::address));
    LinkResolver links = new ConfigurationLinks(index, walker, holders, after.values());
    Estate estate =
        new Estate(
            ResourceGraph.of(before.values(), LinkResolver.NOTHING),
            ResourceGraph.of(after.values(), links),
            changes);
    return new Reading(estate, producer(), diagnostics());
  }

  /** Comes last: whatever changes has to be known. */
  private void takeAway() {
    TakenAway takenAway = new TakenAway(changes, holders, selection);
    changes.replaceAll(takenAway::applyTo);
    for (ResourceChange change : changes) {
      Resource later = change.after();
      if (later != null) {
        after.put(later.address(), later);
      }
    }
  }

  private static boolean isPresentAfter(PlannedResource planned) {
    return planned.action().remains() && planned.note().deposed() == null;
  }

  private void add(PlannedResource planned) {
    boolean deposed = planned.note().deposed() != null;
    Resource later =
        isPresentAfter(planned) ? resourceAfter(planned, orEmpty(planned.after())) : null;
    Resource earlier = deposed ? null : resourceBefore(planned, later);
    if (later != null) {
      after.put(later.address(), later);
    }
    if (earlier != null) {
      before.put(earlier.address(), earlier);
    }
    if (planned.name().mode() == Resource.Mode.MANAGED) {
      changes.add(change(planned, earlier, later));
    }
  }

  private Resource resourceAfter(PlannedResource planned, Value.@Nullable MapOf values) {
    PlannedResource.Name named = planned.name();
    ModuleScope module = ModuleScope.of(document.configuration().root(), named.modules());
    ResourceBlock block = module == null ? null : module.module().resources().get(named.local());
    ModuleScope scope = null;
    Expression arguments = Expression.EMPTY;
    if (module != null && block != null) {
      scope = module.holding(named.key(), block.repetition());
      arguments = block.arguments();
      holders.put(
          new ResourceAddress(named.address()), new ConfigurationLinks.Holder(scope, arguments));
    }
    MarkedValues joined =
        new MarkedValues(new UnknownOrigins(walker, scope, arguments, named.type()));
    Value.MapOf attributes =
        joined.attributes(orEmpty(values), planned.afterUnknown(), planned.afterSensitive());
    return resource(named, providers.of(named, block), attributes);
  }

  /** An imported resource was not part of the estate before, though it existed. */
  private @Nullable Resource resourceBefore(PlannedResource planned, @Nullable Resource later) {
    if (planned.note().imported() || planned.action() == ChangeAction.READ) {
      return null;
    }
    boolean same = planned.action() == ChangeAction.NO_OP && planned.afterUnknown().isNone();
    if (same && later != null) {
      return later;
    }
    Value.MapOf values = planned.before();
    if (values == null) {
      return null;
    }
    MarkedValues joined = new MarkedValues((path, inBlock, sensitive) -> never());
    Value.MapOf attributes = joined.attributes(values, Marks.NONE, planned.beforeSensitive());
    Provider provider = later == null ? providers.of(planned.name(), null) : later.provider();
    return resource(planned.name(), provider, attributes);
  }

  private static Value.Unknown never() {
    throw new IllegalStateException("a state has no unknown values");
  }

  private static Resource resource(
      PlannedResource.Name named, Provider provider, Value.MapOf attributes) {
    return new Resource(
        new ResourceAddress(named.address()),
        named.type(),
        dialect(provider),
        provider,
        named.mode(),
        attributes,
        Resource.Origin.UNSPECIFIED);
  }

  private static Dialect dialect(Provider provider) {
    return provider.isCloudControl() ? Dialect.CLOUDFORMATION : Dialect.TERRAFORM;
  }

  private ResourceChange change(
      PlannedResource planned, @Nullable Resource earlier, @Nullable Resource later) {
    PlannedResource.Note note = planned.note();
    String address = planned.name().address();
    Provider provider = later == null ? providers.of(planned.name(), null) : later.provider();
    ResourceChange.Detail detail =
        new ResourceChange.Detail(
            note.previousAddress() == null ? null : new ResourceAddress(note.previousAddress()),
            note.reason(),
            note.deposed(),
            document.drifted().contains(address),
            note.imported(),
            existence(planned.action()));
    return new ResourceChange(
        new ResourceAddress(
            note.deposed() == null ? address : address + " (deposed " + note.deposed() + ")"),
        planned.name().type(),
        dialect(provider),
        provider,
        planned.action(),
        earlier,
        later,
        detail);
  }

  private static Existence existence(ChangeAction action) {
    return action == ChangeAction.CREATE || action == ChangeAction.REPLACE
        ? Existence.CREATED
        : Existence.EXISTING;
  }

  private static Value.MapOf orEmpty(Value.@Nullable MapOf values) {
    return values == null ? Value.map(Map.of()) : values;
  }

  private @Nullable String producer() {
    return document.terraformVersion().isEmpty()
        ? null
        : "Terraform " + document.terraformVersion();
  }

  private List<Diagnostic> diagnostics() {
    if (document.complete()) {
      return List.of();
    }
    return List.of(
        Diagnostic.warning(
            "incomplete-plan",
            name
                + ": Terraform deferred a part of this plan, so resources may be missing;"
                + " apply it and audit the next plan as well"));
  }
}
