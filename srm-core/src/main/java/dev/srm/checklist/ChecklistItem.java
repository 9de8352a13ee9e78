package dev.srm.checklist;

import dev.srm.catalog.ControlType;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ResourceAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One responsibility applied to one resource, or to the account.
 *
 * @param id stable identity: the first 16 hex digits of a SHA-256 over responsibility, input key
 *     and address
 * @param responsibility the catalog's entry
 * @param service the key of the service
 * @param resource the address; null for an item of the account
 * @param owner who owns the item's layer for this resource
 * @param controlType the kind of control
 * @param status how far it is met
 * @param reason one sentence that says why it has this status
 * @param evidence what was looked at
 * @param delta what this change does to it
 * @param location the property or resource in the source, when the input shows source
 * @param acceptance what somebody has attested or waived; null when nobody has
 * @param baselined whether it is open, but was already when the baseline was made, so that no check
 *     fails on it
 * @param input the name of its input where the run has several; null where it has one
 */
public record ChecklistItem(
    String id,
    Responsibility responsibility,
    String service,
    @Nullable ResourceAddress resource,
    Owner owner,
    ControlType controlType,
    ItemStatus status,
    String reason,
    List<Evidence> evidence,
    Delta delta,
    @Nullable SourceLocation location,
    @Nullable Acceptance acceptance,
    boolean baselined,
    @Nullable String input) {

  /** Copies the evidence. */
  public ChecklistItem {
    evidence = List.copyOf(evidence);
  }

  /**
   * Returns this item with what somebody has said about it, which keeps its reason and evidence; an
   * acceptance that has expired leaves it open.
   */
  public ChecklistItem with(Acceptance said) {
    return with(id, said.expired() ? status : said.kind().status(), said, baselined, input);
  }

  /** Returns this item as one that the baseline holds. */
  public ChecklistItem inBaseline() {
    return with(id, status, acceptance, true, input);
  }

  /** Returns this item as one of an input among others. */
  public ChecklistItem in(String inputName) {
    return with(id, status, acceptance, baselined, inputName);
  }

  /** Returns this item with another identity. */
  public ChecklistItem withId(String newId) {
    return with(newId, status, acceptance, baselined, input);
  }

  private ChecklistItem with(
      String newId,
      ItemStatus newStatus,
      @Nullable Acceptance newAcceptance,
      boolean newBaselined,
      @Nullable String newInput) {
    return new ChecklistItem(
        newId,
        responsibility,
        service,
        resource,
        owner,
        controlType,
        newStatus,
        reason,
        evidence,
        delta,
        location,
        newAcceptance,
        newBaselined,
        newInput);
  }

  /** Returns what tells its resource from every other of the run; null for one of the account. */
  public @Nullable InputAddress key() {
    return resource == null ? null : new InputAddress(input, resource);
  }

  /** Returns the address as reports write it: {@code account} for an item of the account. */
  public String resourceText() {
    return resource == null ? "account" : resource.text();
  }
}
