package dev.srm.catalog;

import java.util.List;

/**
 * What the catalog knows of one AWS service.
 *
 * @param key its name in ids and reports, {@code s3}
 * @param title AWS's name of it, {@code Amazon S3}
 * @param model how much of the stack it leaves to the customer
 * @param serviceClass AWS's class of it
 * @param documentation AWS's page on its security
 * @param kinds its kinds of resources
 * @param responsibilities what the customer must do
 */
public record Service(
    String key,
    String title,
    ServiceModel model,
    ServiceClass serviceClass,
    String documentation,
    List<Kind> kinds,
    List<Responsibility> responsibilities) {

  /** Copies the lists. */
  public Service {
    kinds = List.copyOf(kinds);
    responsibilities = List.copyOf(responsibilities);
  }
}
