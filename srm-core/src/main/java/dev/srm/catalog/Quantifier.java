package dev.srm.catalog;

/** How many elements have to meet a condition. */
public enum Quantifier {
  /** At least one; false when there is none. */
  SOME,
  /** All of them; true when there is none. */
  EVERY,
  /** Not a single one; true when there is none. */
  NONE
}
