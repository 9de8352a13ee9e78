package dev.srm.terraform;

import dev.srm.resource.ChangeAction;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource or data source as the plan lists it, before references are known.
 *
 * @param name where and what it is
 * @param action what the plan does to it
 * @param before its attributes before; null when it does not exist yet
 * @param after its attributes after; null when it goes away
 * @param beforeSensitive the secret parts of {@code before}
 * @param afterUnknown the unknown parts of {@code after}
 * @param afterSensitive the secret parts of {@code after}
 * @param note what else the plan says
 */
record PlannedResource(
    Name name,
    ChangeAction action,
    Value.@Nullable MapOf before,
    Value.@Nullable MapOf after,
    Marks beforeSensitive,
    Marks afterUnknown,
    Marks afterSensitive,
    Note note) {

  /**
   * Where and what a resource is.
   *
   * @param address the full address
   * @param modules the module instances it lives in, outermost first; names with keys
   * @param mode managed or data
   * @param type its type
   * @param local its address within the module, without key
   * @param key its own key
   * @param provider the full name of its provider
   */
  record Name(
      String address,
      List<Traversal.Step> modules,
      Resource.Mode mode,
      String type,
      String local,
      InstanceKey key,
      String provider) {}

  /**
   * What else a plan says of a resource.
   *
   * @param previousAddress the address before a move
   * @param reason the {@code action_reason}
   * @param deposed the key of a deposed object
   * @param imported whether it is imported
   */
  record Note(
      @Nullable String previousAddress,
      @Nullable String reason,
      @Nullable String deposed,
      boolean imported) {

    static final Note NONE = new Note(null, null, null, false);
  }

  /** Returns this resource without its attributes, for those who only look for its name. */
  PlannedResource withoutAttributes() {
    return new PlannedResource(
        name, action, null, null, Marks.NONE, Marks.NONE, Marks.NONE, Note.NONE);
  }

  /** Hashes the address: a record's own hash would walk through every attribute. */
  @Override
  public int hashCode() {
    return name.address().hashCode();
  }
}
