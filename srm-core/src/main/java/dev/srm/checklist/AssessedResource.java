package dev.srm.checklist;

import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.ServiceModel;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.ResourceAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the input and what became of it.
 *
 * @param address its address
 * @param type its type as written
 * @param service what the catalog says of its service; null when the catalog knows nothing of it
 * @param change what the change does to it
 * @param disposition what became of it
 * @param because why it has this disposition; always given for anything but {@code assessed}
 * @param ownership its ownership stack in the order of the layers; empty when it carries no duties
 * @param location where it stands in the source
 * @param displayPath a name people know better than the address, such as a CDK construct path
 * @param fingerprint changes when the configuration that its duties depend on does: 16 hexadecimal
 *     digits, made of no secret; empty when it carries no duties
 * @param input the name of its input where the run has several, as addresses are unique within an
 *     input only; null where it has one
 */
public record AssessedResource(
    ResourceAddress address,
    String type,
    @Nullable ServiceSummary service,
    ChangeAction change,
    Disposition disposition,
    String because,
    List<LayerOwnership> ownership,
    @Nullable SourceLocation location,
    @Nullable String displayPath,
    String fingerprint,
    @Nullable String input) {

  /** Copies the ownership stack. */
  public AssessedResource {
    ownership = List.copyOf(ownership);
  }

  /** Returns this resource as one of an input among others. */
  public AssessedResource in(String inputName) {
    return new AssessedResource(
        address,
        type,
        service,
        change,
        disposition,
        because,
        ownership,
        location,
        displayPath,
        fingerprint,
        inputName);
  }

  /** Returns this resource with another reason for its disposition. */
  public AssessedResource withBecause(String reason) {
    return new AssessedResource(
        address,
        type,
        service,
        change,
        disposition,
        reason,
        ownership,
        location,
        displayPath,
        fingerprint,
        input);
  }

  /** Returns what tells it from every other resource of the run. */
  public InputAddress key() {
    return new InputAddress(input, address);
  }

  /**
   * What reports say of a resource's service.
   *
   * @param key {@code s3}
   * @param title {@code Amazon S3}
   * @param model how much of the stack it leaves to the customer
   * @param serviceClass the class of this kind of resource
   */
  public record ServiceSummary(
      String key, String title, ServiceModel model, ServiceClass serviceClass) {}
}
