package dev.srm.resource;

import java.util.List;

/**
 * Tells a reader which attributes the catalog looks at, so that memory grows with the catalog and
 * not with the input, and which of them only repeat what another resource says.
 */
@FunctionalInterface
public interface AttributeSelection {

  /** Keeps everything and knows of no readings; for tests. */
  AttributeSelection ALL = (type, attribute) -> true;

  /**
   * Whether an attribute is worth keeping.
   *
   * @param type the resource type as written
   * @param attribute the name of a top-level attribute
   */
  boolean keeps(String type, String attribute);

  /**
   * Returns where other resources show what a resource configures.
   *
   * @param type the type of the resource that configures
   */
  default List<ReadBack> readBacks(String type) {
    return List.of();
  }

  /** Returns a selection that keeps everything and otherwise knows the same. */
  default AttributeSelection thorough() {
    AttributeSelection selective = this;
    return new AttributeSelection() {
      @Override
      public boolean keeps(String type, String attribute) {
        return true;
      }

      @Override
      public List<ReadBack> readBacks(String type) {
        return selective.readBacks(type);
      }
    };
  }
}
