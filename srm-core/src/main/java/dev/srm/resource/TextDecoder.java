package dev.srm.resource;

import org.jspecify.annotations.Nullable;

/** Decodes an attribute that holds structured data as text. */
@FunctionalInterface
public interface TextDecoder {

  /** Returns the data in the text, or null when the text does not hold any. */
  @Nullable Value decode(String text);
}
