package dev.srm.cli;

import java.util.List;
import java.util.Map;

/**
 * A command line, taken apart.
 *
 * @param options the values of the options that were given, in the order of the command line
 * @param operands what is no option
 * @param help whether the help was asked for
 */
record Arguments(Map<Option, List<String>> options, List<String> operands, boolean help) {

  /** Copies the collections. */
  Arguments {
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }
}
