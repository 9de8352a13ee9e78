package dev.srm.catalog;

/** What an attribute test asks of a value. */
public enum Operator {
  /** The argument is set to something, known or not; {@code present: false} asks the opposite. */
  PRESENT,
  /** The list, map or string has no content; an absent one counts as empty. */
  EMPTY,
  /** Equal, whatever the type: {@code "true"} equals {@code true}, {@code "1"} equals {@code 1}. */
  EQUALS,
  /** Not equal; an absent value is not equal to anything. */
  NOT_EQUALS,
  /** Equal to one of several. */
  ONE_OF,
  /** Equal to none of several. */
  NOT_ONE_OF,
  /** A number at least as large. */
  AT_LEAST,
  /** A number at most as large. */
  AT_MOST,
  /** The whole string matches a regular expression. */
  MATCHES,
  /** The whole string does not match a regular expression. */
  NOT_MATCHES,
  /** The list has an equal element, or the string a substring. */
  CONTAINS,
  /** The list has an element equal to one of several. */
  CONTAINS_ANY_OF,
  /** The list has an equal element for each of several. */
  CONTAINS_ALL_OF,
  /** A dotted version at least as new; {@code 1.9} is older than {@code 1.10}. */
  VERSION_AT_LEAST,
  /** A list with at least so many elements; unknown elements count. */
  SIZE_AT_LEAST
}
