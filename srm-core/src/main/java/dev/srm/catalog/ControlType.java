package dev.srm.catalog;

/** AWS's three kinds of controls. */
public enum ControlType {
  /** The customer inherits it from AWS in full. */
  INHERITED,
  /** Both apply it, each in its own context. */
  SHARED,
  /** The customer alone applies it. */
  CUSTOMER_SPECIFIC
}
