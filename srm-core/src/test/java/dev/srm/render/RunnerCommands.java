package dev.srm.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the runners of GitHub and the agent of Azure take for commands in a log, after how they
 * parse: {@code ::name key=value::} first in a line but for white space, {@code ##[name]} and
 * {@code ##vso[area.event key=value;]} anywhere in one. Stricter than they are, since every name
 * counts and not only those they know.
 */
final class RunnerCommands {

  /**
   * A command as a runner has understood it.
   *
   * @param name {@code error}, {@code task.logissue}
   * @param properties its properties, unescaped
   * @param message its message, unescaped
   */
  record Command(String name, Map<String, String> properties, String message) {}

  private RunnerCommands() {}

  /** Returns every command that any runner would find in a log. */
  static List<Command> in(String log) {
    List<Command> commands = new ArrayList<>();
    for (String line : log.split("[\n\r\u0085\u2028\u2029]", -1)) {
      addGithub(commands, line);
      addBracketed(commands, line, "##[");
      addBracketed(commands, line, "##vso[");
    }
    return commands;
  }

  private static void addGithub(List<Command> commands, String line) {
    int start = 0;
    while (start < line.length()
        && (Character.isWhitespace(line.charAt(start))
            || Character.isSpaceChar(line.charAt(start)))) {
      start++;
    }
    int end = line.startsWith("::", start) ? line.indexOf("::", start + 2) : -1;
    if (end < 0) {
      return;
    }
    String head = line.substring(start + 2, end);
    int space = head.indexOf(' ');
    String name = space < 0 ? head : head.substring(0, space);
    Map<String, String> properties = new LinkedHashMap<>();
    if (space >= 0) {
      for (String property : head.substring(space + 1).strip().split(",", -1)) {
        String[] pair = property.strip().split("=", 2);
        properties.put(pair[0], pair.length < 2 ? "" : github(pair[1]));
      }
    }
    commands.add(new Command(name, properties, github(line.substring(end + 2))));
  }

  private static void addBracketed(List<Command> commands, String line, String prefix) {
    int start = line.indexOf(prefix);
    int end = start < 0 ? -1 : line.indexOf(']', start);
    if (end < 0) {
      return;
    }
    String head = line.substring(start + prefix.length(), end);
    int space = head.indexOf(' ');
    Map<String, String> properties = new LinkedHashMap<>();
    if (space >= 0) {
      for (String property : head.substring(space + 1).split(";", -1)) {
        String[] pair = property.split("=", 2);
        if (pair.length == 2) {
          properties.put(pair[0].strip(), azure(pair[1]));
        }
      }
    }
    String name = space < 0 ? head : head.substring(0, space);
    commands.add(new Command(name, properties, azure(line.substring(end + 1))));
  }

  private static String github(String text) {
    return text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%");
  }

  private static String azure(String text) {
    return text.replace("%3B", ";")
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%5D", "]")
        .replace("%AZP25", "%");
  }
}
