package dev.srm.cli;

import java.util.List;

/** How many operands a command takes. */
final class Operands {

  private Operands() {}

  static void none(Command command, Arguments arguments) throws UsageException {
    atMost(0, command, arguments);
  }

  static String one(Command command, Arguments arguments) throws UsageException {
    atMost(1, command, arguments);
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "srm "
              + command.id()
              + " needs a "
              + command.operand()
              + "; see srm "
              + command.id()
              + " --help");
    }
    return arguments.operands().get(0);
  }

  static void atMost(int count, Command command, Arguments arguments) throws UsageException {
    List<String> operands = arguments.operands();
    if (operands.size() > count) {
      throw new UsageException(
          "srm " + command.id() + " does not know what to do with \"" + operands.get(count) + "\"");
    }
  }
}
