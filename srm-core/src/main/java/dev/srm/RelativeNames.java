package dev.srm;

import dev.srm.document.LocatedInputs.LocatedInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which documents may be found in another folder: as they were given, and below the
 * folder that an argument names. A name that two documents share stands for neither.
 */
final class RelativeNames {

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private final Map<String, List<String>> byDocument = new HashMap<>();

  private RelativeNames() {}

  /** Takes the names of documents that some arguments have named. */
  static RelativeNames of(List<String> arguments, List<LocatedInput> inputs) {
    RelativeNames names = new RelativeNames();
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (LocatedInput input : inputs) {
      String name = input.document().name();
      String below = below(arguments, name);
      if (!once.add(below)) {
        shared.add(below);
      }
      names.byDocument.put(name, List.of(plain(name), below));
    }
    names.byDocument.replaceAll((document, both) -> withoutShared(both, shared));
    return names;
  }

  /** Returns the names of a document, the one to try first at the front. */
  List<String> of(LocatedInput input) {
    return byDocument.getOrDefault(input.document().name(), List.of());
  }

  /** Returns a path with forward slashes and without steps that lead nowhere. */
  static String plain(String path) {
    return Path.of(path.replace('\\', '/')).normalize().toString().replace('\\', '/');
  }

  private static List<String> withoutShared(List<String> both, Set<String> shared) {
    List<String> names = new ArrayList<>();
    String given = both.get(0);
    if (!Path.of(given).isAbsolute() && !given.startsWith("..")) {
      names.add(given);
    }
    if (!shared.contains(both.get(1))) {
      names.add(both.get(1));
    }
    return names;
  }

  /** Returns the rest of a name after the longest argument that is a folder around it. */
  private static String below(List<String> arguments, String name) {
    String document = plain(name);
    String around = "";
    for (String argument : arguments) {
      String start = fixedPart(argument);
      boolean longer = start.length() > around.length();
      if (longer && document.startsWith(start + "/")) {
        around = start;
      }
    }
    boolean named = around.isEmpty() && arguments.stream().anyMatch(name::equals);
    return named
        ? document.substring(document.lastIndexOf('/') + 1)
        : document.substring(around.isEmpty() ? 0 : around.length() + 1);
  }

  private static String fixedPart(String argument) {
    Matcher wildcard = WILDCARD.matcher(argument);
    if (!wildcard.find()) {
      return plain(argument);
    }
    return plain(argument.substring(0, argument.lastIndexOf('/', wildcard.start()) + 1));
  }
}
