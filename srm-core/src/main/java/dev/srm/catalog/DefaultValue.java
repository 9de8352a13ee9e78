package dev.srm.catalog;

import dev.srm.resource.Value;
import org.jspecify.annotations.Nullable;

/**
 * What AWS does when the author leaves an attribute out.
 *
 * @param path the attribute; a default holds for the dialects that have a spelling
 * @param value the value AWS uses
 * @param since the date the default is in force since (ISO), when AWS has changed it
 * @param note what AWS does, in a few words for the evidence
 * @param source the page that says so
 * @param initial whether AWS gives the value to new resources only: one that existed before may
 *     have been made under another default
 * @param removed what holds once a change takes away what was set; null when AWS does not say
 */
public record DefaultValue(
    Spelling path,
    Value value,
    @Nullable String since,
    String note,
    @Nullable String source,
    boolean initial,
    @Nullable Removed removed) {

  /**
   * What AWS does when a change takes away what was set.
   *
   * @param value the value AWS uses from then on
   * @param note what AWS does, in a few words for the evidence
   */
  public record Removed(Value value, String note) {}
}
