package dev.srm;

import java.util.List;
import java.util.Locale;

/** Something about a run that can be chosen, whichever front end it is chosen in. */
public sealed interface RunOption permits AuditOption, CommentOption {

  /** Returns the name in camel case, as in a POM. */
  String id();

  /** Returns the name in kebab case, as on the command line. */
  default String kebab() {
    return id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Returns what its value looks like. */
  AuditOption.Form form();

  /** Returns the values it takes, when these are few; empty when it takes any. */
  List<String> choices();

  /** Returns the value of an option that nobody has set; empty when there is none. */
  List<String> defaults();
}
