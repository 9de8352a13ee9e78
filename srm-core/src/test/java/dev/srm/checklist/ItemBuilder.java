package dev.srm.checklist;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ResourceAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one item of a checklist for tests. */
public final class ItemBuilder {

  private final Responsibility responsibility;
  private final @Nullable String resource;
  private ItemStatus status = ItemStatus.SATISFIED;
  private String reason = "it is set";
  private final List<Evidence> evidence = new ArrayList<>();
  private Delta delta = Delta.INTRODUCED;
  private @Nullable SourceLocation location;
  private @Nullable Acceptance acceptance;
  private boolean baselined;
  private @Nullable String input;

  private ItemBuilder(Responsibility responsibility, @Nullable String resource) {
    this.responsibility = responsibility;
    this.resource = resource;
  }

  /** A responsibility as the catalog holds it. */
  public static Responsibility responsibility(
      String id, String title, Severity severity, Layer layer, Category category) {
    return new Responsibility(
        id,
        title,
        List.of("kind"),
        layer,
        category,
        severity,
        new Responsibility.Text(
            "Keep it so, at a cadence you can state.",
            "Nobody but you can.",
            "Set the attribute that " + id + " looks at.",
            null),
        null,
        null,
        new Responsibility.Unsupported(null, null),
        Map.of("fsbp", List.of("S3.8"), "cis-aws-5.0", List.of("2.1.4")),
        "0.1.0");
  }

  /** An item of a resource; satisfied and introduced until said otherwise. */
  public static ItemBuilder item(Responsibility responsibility, String resource) {
    return new ItemBuilder(responsibility, resource);
  }

  /** An item of the account. */
  public static ItemBuilder ofAccount(Responsibility responsibility) {
    return new ItemBuilder(responsibility, null);
  }

  /** Sets the status and the reason for it. */
  public ItemBuilder is(ItemStatus itemStatus, String why) {
    status = itemStatus;
    reason = why;
    return this;
  }

  /** Adds evidence. */
  public ItemBuilder seen(@Nullable String address, String path, String conclusion) {
    evidence.add(
        new Evidence(address == null ? null : new ResourceAddress(address), path, conclusion));
    return this;
  }

  /** Sets what the change does to it. */
  public ItemBuilder delta(Delta change) {
    delta = change;
    return this;
  }

  /** Sets where it stands in the source. */
  public ItemBuilder at(String file, int line, int column) {
    location = new SourceLocation(file, line, column);
    return this;
  }

  /** Sets what somebody has said about it; all but the dates is the same text. */
  public ItemBuilder said(Acceptance.Kind kind, String by, String why, boolean expired) {
    acceptance =
        new Acceptance(
            kind,
            new Acceptance.Terms(
                by,
                why,
                "https://wiki.example/" + kind.id(),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2027, 3, 1),
                "OPS-12",
                null),
            expired);
    return this;
  }

  /** Says that it was open before. */
  public ItemBuilder baselined() {
    baselined = true;
    return this;
  }

  /** Says which of several inputs it belongs to. */
  public ItemBuilder in(String inputName) {
    input = inputName;
    return this;
  }

  /** Returns the item. */
  public ChecklistItem build() {
    Owner owner = Owner.CUSTOMER;
    String key = responsibility.id() + "/" + (input == null ? "" : input + "/") + resource;
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return new ChecklistItem(
        HexFormat.of().toHexDigits(hash),
        responsibility,
        responsibility.id().substring(0, responsibility.id().indexOf('.')),
        resource == null ? null : new ResourceAddress(resource),
        owner,
        responsibility.layer().controlTypeFor(owner),
        status,
        reason,
        evidence,
        delta,
        location,
        acceptance,
        baselined,
        input);
  }
}
