package dev.srm.cli;

import java.util.List;

/**
 * The value of an option and where it comes from.
 *
 * @param values its values
 * @param origin where they come from
 */
record Setting(List<String> values, Origin origin) {

  /** Copies the values. */
  Setting {
    values = List.copyOf(values);
  }

  /**
   * Where a value comes from.
   *
   * @param source which of the places
   * @param place the place as the user knows it: {@code --fail-on}, {@code SRM_FAIL_ON}, {@code
   *     .srm.yaml:3: fail-on}
   */
  record Origin(Source source, String place) {}

  /** The places, from the one that decides to the one that is asked last. */
  enum Source {
    COMMAND_LINE,
    ENVIRONMENT,
    FILE,
    DEFAULT
  }

  /** Returns the values as one text. */
  String text() {
    return String.join(" ", values);
  }
}
