package dev.srm.resource;

import org.jspecify.annotations.Nullable;

/**
 * What the input says about one managed resource: its state before and after, and how it gets
 * there. Templates and states that are compared with nothing have resources only after; what a
 * template declares and its conditions rule out is neither before nor after, and a no-op.
 *
 * @param address its address after the change, or the last one it had
 * @param type its type as written
 * @param dialect the language of its type
 * @param provider where it is deployed to
 * @param action what the change does to it
 * @param before its state before, or null when it is new or the input does not say
 * @param after its state after, or null when it goes away
 * @param detail what else the input says
 */
public record ResourceChange(
    ResourceAddress address,
    String type,
    Dialect dialect,
    Provider provider,
    ChangeAction action,
    @Nullable Resource before,
    @Nullable Resource after,
    Detail detail) {

  /**
   * What else the input says about a change.
   *
   * @param previousAddress the address before a move
   * @param reason the tool's own reason, such as {@code replace_because_tainted}
   * @param deposed the key of a deposed object, when the change is about one
   * @param drifted whether the resource was changed outside the tool since the last run
   * @param imported whether the change brings the resource under management
   * @param existence whether the resource was there before, as far as the input itself says
   */
  public record Detail(
      @Nullable ResourceAddress previousAddress,
      @Nullable String reason,
      @Nullable String deposed,
      boolean drifted,
      boolean imported,
      Existence existence) {

    /** Nothing else is known. */
    public static final Detail NONE = of(Existence.UNSTATED);

    /** Returns the detail of a change of which only this is known. */
    public static Detail of(Existence existence) {
      return new Detail(null, null, null, false, false, existence);
    }
  }
}
