package dev.srm.checklist;

import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.ServiceModel;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds checklists for tests: {@code Checklists.ofPlan().with(...).build()}. */
public final class Checklists {

  /** Services as the catalog describes them. */
  public static final ServiceSummary EC2 =
      new ServiceSummary("ec2", "Amazon EC2", ServiceModel.IAAS, ServiceClass.INFRASTRUCTURE);

  public static final ServiceSummary ECS =
      new ServiceSummary("ecs", "Amazon ECS", ServiceModel.PAAS, ServiceClass.MANAGED_MULTI_TENANT);

  public static final ServiceSummary KMS =
      new ServiceSummary("kms", "AWS KMS", ServiceModel.PAAS, ServiceClass.MANAGED_MULTI_TENANT);

  public static final ServiceSummary RDS =
      new ServiceSummary(
          "rds", "Amazon RDS", ServiceModel.PAAS, ServiceClass.MANAGED_SINGLE_TENANT);

  public static final ServiceSummary S3 =
      new ServiceSummary("s3", "Amazon S3", ServiceModel.PAAS, ServiceClass.MANAGED_MULTI_TENANT);

  private static final String DIGEST =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final List<InputSummary> inputs = new ArrayList<>();
  private final List<AssessedResource> resources = new ArrayList<>();
  private final List<ChecklistItem> items = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Checklists() {}

  /** Starts a checklist without inputs. */
  public static Checklists empty() {
    return new Checklists();
  }

  /** Starts the checklist of one Terraform plan. */
  public static Checklists ofPlan() {
    return empty().input("plan.json", "terraform-plan", "Terraform 1.11.4");
  }

  /** Adds an input. */
  public Checklists input(String name, String format, @Nullable String producer) {
    inputs.add(new InputSummary(name, format, DIGEST, producer, null));
    return this;
  }

  /** Adds a resource. */
  public Checklists with(ResourceBuilder resource) {
    resources.add(resource.build());
    return this;
  }

  /** Adds an item. */
  public Checklists with(ItemBuilder item) {
    items.add(item.build());
    return this;
  }

  /** Adds a diagnostic. */
  public Checklists with(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return this;
  }

  /** Returns the checklist, sorted as the evaluation sorts it. */
  public Checklist build() {
    resources.sort(Comparator.comparing(AssessedResource::address));
    items.sort(
        Comparator.comparing(ChecklistItem::service)
            .thenComparing(item -> item.responsibility().id())
            .thenComparing(
                ChecklistItem::resource,
                Comparator.nullsFirst(Comparator.<ResourceAddress>naturalOrder())));
    return new Checklist(
        new Checklist.Versions("1.0.0", "1.0.0", "2026-11-21"),
        inputs,
        resources,
        items,
        diagnostics);
  }
}
