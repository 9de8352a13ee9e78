package dev.srm.resource;

import dev.srm.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader returns: the estate and what there is to say about the input.
 *
 * @param estate the resources before and after
 * @param producer what made the input, {@code Terraform 1.11.4}, when it says so
 * @param diagnostics messages about the input
 */
public record Reading(Estate estate, @Nullable String producer, List<Diagnostic> diagnostics) {

  /** Copies the diagnostics. */
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }
}
