package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import org.jspecify.annotations.Nullable;

/** Tells the text that a node has once the parameters of its template are known. */
@FunctionalInterface
public interface KnownText {

  /** Returns the text; null when there is no node, or when the template does not tell. */
  @Nullable String of(@Nullable Node node) throws InputException;
}
