package dev.srm.resource;

/**
 * Tells a reader which attributes the catalog looks at, so that memory grows with the catalog and
 * not with the input.
 */
@FunctionalInterface
public interface AttributeSelection {

  /** Keeps everything; for small inputs and tests. */
  AttributeSelection ALL = (type, attribute) -> true;

  /**
   * Whether an attribute is worth keeping.
   *
   * @param type the resource type as written
   * @param attribute the name of a top-level attribute
   */
  boolean keeps(String type, String attribute);
}
