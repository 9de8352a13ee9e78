package dev.srm.cloudformation;

/** What is known about a template condition. */
enum Decision {
  /** It is true. */
  HOLDS,
  /** It is false. */
  FAILS,
  /** The input does not tell. */
  OPEN;

  static Decision of(boolean truth) {
    return truth ? HOLDS : FAILS;
  }

  Decision negated() {
    return switch (this) {
      case HOLDS -> FAILS;
      case FAILS -> HOLDS;
      case OPEN -> OPEN;
    };
  }
}
