package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Dialect;
import dev.srm.resource.Estate;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.TextDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies the catalog to an estate: every resource gets a disposition, every duty an item. */
public final class ChecklistEvaluator {

  private static final Comparator<ChecklistItem> ORDER =
      Comparator.comparing(ChecklistItem::service)
          .thenComparing(item -> item.responsibility().id())
          .thenComparing(ChecklistItem::resourceText)
          .thenComparing(ChecklistItem::delta);

  private final Catalog catalog;
  private final TextDecoder decoder;

  /**
   * Makes an evaluator.
   *
   * @param catalog what is known of AWS
   * @param decoder decodes attributes that hold JSON as text
   */
  public ChecklistEvaluator(Catalog catalog, TextDecoder decoder) {
    this.catalog = catalog;
    this.decoder = decoder;
  }

  /** Returns which attributes a reader has to keep for this evaluator. */
  public AttributeSelection selection() {
    return new CatalogSelection(catalog);
  }

  /**
   * The answer for one estate.
   *
   * @param resources every resource with its disposition, sorted by address
   * @param items the items, sorted by service, responsibility and address
   */
  public record Evaluation(List<AssessedResource> resources, List<ChecklistItem> items) {
    /** Copies the lists. */
    public Evaluation {
      resources = List.copyOf(resources);
      items = List.copyOf(items);
    }
  }

  /**
   * Evaluates an estate.
   *
   * @param estate the resources before and after
   * @param inputKey what makes the items of this input different from those of another
   */
  public Evaluation evaluate(Estate estate, String inputKey) {
    return new Run(estate, inputKey).evaluate();
  }

  /** One evaluation. */
  private final class Run {
    private final Estate estate;
    private final ServiceLookup services;
    private final Moment after;
    private final @Nullable Moment before;
    private final ResourceDescriber describer;
    private final ItemIds ids;
    private final SharedParts shared = new SharedParts();
    private final Places places;
    private final Places earlierPlaces;
    private final List<AssessedResource> resources = new ArrayList<>();
    private final List<ChecklistItem> items = new ArrayList<>();

    Run(Estate estate, String inputKey) {
      this.services = new ServiceLookup(catalog);
      this.estate = estate;
      this.after = moment(services, estate.after(), History.ofEnd(estate, services, decoder));
      boolean hadAny =
          estate.before().resources().stream().anyMatch(r -> r.mode() == Resource.Mode.MANAGED);
      this.before =
          hadAny
              ? moment(services, estate.before(), History.ofStart(estate, services, decoder))
              : null;
      this.describer = new ResourceDescriber(catalog, services, estate.after(), shared);
      this.ids = new ItemIds(inputKey);
      this.places = new Places(services, estate.after());
      this.earlierPlaces = new Places(services, estate.before());
    }

    private Moment moment(ServiceLookup services, ResourceGraph graph, History history) {
      return new Moment(
          catalog, services, new ConditionEvaluator(graph, services, decoder, history));
    }

    Evaluation evaluate() {
      estate.changes().forEach(this::evaluate);
      evaluateAccount();
      items.sort(ORDER);
      Uses uses = new Uses(services, estate.after(), after.targets(), items);
      resources.replaceAll(uses::explain);
      return new Evaluation(resources, items);
    }

    private void evaluate(ResourceChange change) {
      Resource later = change.after();
      Resource earlier = change.before();
      boolean aws = change.provider().isAws();
      Moment.Decided now = later == null || !aws ? null : after.decide(later);
      Moment.Decided past =
          earlier == null || !aws || before == null ? null : before.decide(earlier);
      resources.add(describer.describe(change, now, past));
      Map<String, Assessment> pastById = byId(past);
      if (now != null && later != null) {
        for (Assessment assessment : now.assessments()) {
          Assessment was = pastById.remove(assessment.responsibility().id());
          items.add(item(assessment, later, Deltas.of(was, assessment)));
        }
      }
      if (earlier != null) {
        Resource removed = earlier;
        pastById.values().forEach(gone -> items.add(item(gone, removed, Delta.REMOVED)));
      }
    }

    private static Map<String, Assessment> byId(Moment.@Nullable Decided decided) {
      Map<String, Assessment> byId = new TreeMap<>();
      if (decided != null) {
        decided.assessments().forEach(one -> byId.put(one.responsibility().id(), one));
      }
      return byId;
    }

    private ChecklistItem item(Assessment assessment, Resource resource, Delta delta) {
      ResourceAddress address = resource.address();
      return new ChecklistItem(
          ids.of(assessment.responsibility().id(), address.text()),
          assessment.responsibility(),
          assessment.service(),
          address,
          assessment.owner(),
          assessment.layer().controlTypeFor(assessment.owner()),
          assessment.status(),
          shared.text(assessment.reason()),
          shared.evidence(assessment.evidence()),
          delta,
          (delta == Delta.REMOVED ? earlierPlaces : places).find(resource, assessment.evidence()),
          null,
          false,
          null);
    }

    private void evaluateAccount() {
      Dialect dialect = dialect();
      if (dialect == null) {
        return;
      }
      for (String key : catalog.servicesWithAccountDuties()) {
        Service service = catalog.service(key);
        if (service != null && concerns(service)) {
          service.responsibilities().stream()
              .filter(Responsibility::ofAccount)
              .forEach(responsibility -> addAccountItem(service, responsibility, dialect));
        }
      }
    }

    /**
     * Governance concerns every account, as does a service that has no resources by which an input
     * could use it; the account settings of any other service concern those who use it.
     */
    private boolean concerns(Service service) {
      return service.serviceClass() == ServiceClass.GOVERNANCE
          || service.kinds().isEmpty()
          || resources.stream()
              .map(AssessedResource::service)
              .anyMatch(used -> used != null && used.key().equals(service.key()));
    }

    /** Account duties concern whoever deploys AWS resources at all. */
    private @Nullable Dialect dialect() {
      for (ResourceChange change : estate.changes()) {
        if (change.provider().isAws() && change.after() != null) {
          return change.dialect();
        }
      }
      return null;
    }

    private void addAccountItem(Service service, Responsibility responsibility, Dialect dialect) {
      Assessment now = after.assessor().assessAccount(service, responsibility, dialect);
      Delta delta = Delta.UNCHANGED;
      if (before != null) {
        delta = Deltas.of(before.assessor().assessAccount(service, responsibility, dialect), now);
      }
      items.add(
          new ChecklistItem(
              ids.of(responsibility.id(), "account"),
              responsibility,
              service.key(),
              null,
              now.owner(),
              responsibility.layer().controlTypeFor(now.owner()),
              now.status(),
              now.reason(),
              now.evidence(),
              delta,
              null,
              null,
              false,
              null));
    }
  }
}
