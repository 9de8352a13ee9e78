package dev.srm.catalog;

import java.util.Set;

/**
 * The index entry of a resource type: which service and kind claims it, and which of its top-level
 * attributes any condition looks at.
 *
 * @param type the type as written
 * @param service the key of the service
 * @param kind the name of the kind
 * @param attributes names of top-level attributes that conditions of any service look at
 */
public record TypeClaim(String type, String service, String kind, Set<String> attributes) {

  /** Copies the attributes. */
  public TypeClaim {
    attributes = Set.copyOf(attributes);
  }
}
