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
 */
public record DefaultValue(
    Spelling path, Value value, @Nullable String since, String note, @Nullable String source) {}
