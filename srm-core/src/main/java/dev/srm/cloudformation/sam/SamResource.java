package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A resource that SAM writes out.
 *
 * @param name its logical id
 * @param at where it is declared
 * @param declaration its declaration
 * @param properties its properties, those from Globals included
 */
record SamResource(String name, SourceLocation at, Mapping declaration, Mapping properties) {

  @Nullable Node get(String property) {
    Node value = properties.get(property);
    return value == null || Node.isNothing(value) ? null : value;
  }

  @Nullable Mapping map(String property) {
    return properties.mapping(property);
  }

  @Nullable String text(String property) {
    return properties.text(property);
  }

  @Nullable String condition() {
    return declaration.text("Condition");
  }

  /** Begins a resource that stands beside this one and exists, and stays, when it does. */
  Draft beside(String type) {
    return new Draft(at)
        .put("Type", type)
        .copy(declaration, "Condition", "DeletionPolicy", "UpdateReplacePolicy");
  }

  /** Begins the resource that this one stands for. */
  Draft instead(String type) {
    return Draft.of(declaration).put("Type", type);
  }
}
