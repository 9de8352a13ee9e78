package dev.srm;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.document.InputLocator;
import dev.srm.document.LocatedInputs;
import dev.srm.document.LocatedInputs.LocatedInput;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the base by the input that each is compared with. One input and one document of
 * the base belong together whatever they are called; of several, those whose names are the same
 * below the folders that the arguments name.
 */
final class Counterparts implements AutoCloseable {

  private static final String CODE = "no-counterpart";

  private final InputLocator locator;
  private final Path folder;
  private final String base;
  private final List<LocatedInputs> opened = new ArrayList<>();
  private final Map<String, LocatedInput> byInput = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Counterparts(InputLocator locator, Path folder, String base) {
    this.locator = locator;
    this.folder = folder;
    this.base = base;
  }

  /**
   * Finds the counterparts of inputs.
   *
   * @param base what the invoker calls the base: a file, a folder, a pattern or standard input
   * @param arguments what named the inputs
   * @throws InputException when the base is not there, is refused, or cannot be matched
   */
  static Counterparts locate(
      InputLocator locator, Path folder, String base, List<String> arguments, LocatedInputs inputs)
      throws InputException {
    Counterparts counterparts = new Counterparts(locator, folder, base);
    try {
      counterparts.match(inputs.inputs(), arguments);
    } catch (InputException refused) {
      counterparts.close();
      throw refused;
    }
    return counterparts;
  }

  /** Returns what an input is compared with; null when the base does not have it. */
  @Nullable LocatedInput of(LocatedInput input) {
    return byInput.get(input.document().name());
  }

  /** Returns a message for everything that has no counterpart. */
  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  @Override
  public void close() throws InputException {
    for (LocatedInputs inputs : opened) {
      inputs.close();
    }
  }

  private void match(List<LocatedInput> inputs, List<String> arguments) throws InputException {
    RelativeNames names = RelativeNames.of(arguments, inputs);
    if (isFolder(base)) {
      for (LocatedInput input : inputs) {
        matchInFolder(input, names);
      }
      sayWhatIsGone(arguments);
    } else {
      List<LocatedInput> found = open(base);
      if (inputs.size() == 1 && found.size() == 1) {
        byInput.put(inputs.get(0).document().name(), found.get(0));
      } else {
        matchByName(inputs, names, found);
      }
    }
    for (LocatedInput input : inputs) {
      if (of(input) == null) {
        diagnostics.add(
            Diagnostic.warning(
                CODE,
                input.document().name()
                    + " has no counterpart in "
                    + base
                    + ": everything in it counts as new"));
      }
    }
  }

  private void matchInFolder(LocatedInput input, RelativeNames names) throws InputException {
    for (String name : names.of(input)) {
      String candidate = below(base, name);
      List<LocatedInput> found = exists(candidate) ? open(candidate) : List.of();
      if (found.size() == 1) {
        byInput.put(input.document().name(), found.get(0));
        return;
      }
    }
  }

  private void matchByName(List<LocatedInput> inputs, RelativeNames names, List<LocatedInput> found)
      throws InputException {
    if (found.size() == 1) {
      throw InputException.unreadable(
          base
              + " is one document, but there are "
              + inputs.size()
              + " inputs; name a folder that holds a counterpart of each under the same name");
    }
    RelativeNames ofBase = RelativeNames.of(List.of(base), found);
    Map<String, LocatedInput> byName = new LinkedHashMap<>();
    found.forEach(one -> ofBase.of(one).forEach(name -> byName.putIfAbsent(name, one)));
    for (LocatedInput input : inputs) {
      names.of(input).stream()
          .filter(byName::containsKey)
          .findFirst()
          .ifPresent(name -> byInput.put(input.document().name(), byName.get(name)));
    }
    sayWhichAreGone(found);
  }

  /** What whole folders are compared for may also have gone with its file. */
  private void sayWhatIsGone(List<String> arguments) throws InputException {
    Set<String> mirrors = new TreeSet<>();
    for (String argument : arguments) {
      if (isFolder(argument)) {
        String same = below(base, RelativeNames.plain(argument));
        mirrors.add(isFolder(same) ? same : base);
      }
    }
    for (String mirror : mirrors) {
      sayWhichAreGone(openIfAny(mirror));
    }
  }

  private void sayWhichAreGone(List<LocatedInput> found) {
    Set<String> compared = new HashSet<>();
    byInput.values().forEach(one -> compared.add(RelativeNames.plain(one.document().name())));
    for (LocatedInput one : found) {
      String name = one.document().name();
      if (!compared.contains(RelativeNames.plain(name))) {
        diagnostics.add(
            Diagnostic.warning(
                CODE, name + " has no counterpart among the inputs: what it held is not compared"));
      }
    }
  }

  private List<LocatedInput> open(String argument) throws InputException {
    LocatedInputs located = locator.locate(List.of(argument));
    opened.add(located);
    return located.inputs();
  }

  private List<LocatedInput> openIfAny(String argument) throws InputException {
    try {
      return open(argument);
    } catch (InputException none) {
      if (none.problem() == InputException.Problem.UNSUPPORTED) {
        return List.of();
      }
      throw none;
    }
  }

  private static String below(String start, String name) {
    return start.endsWith("/") ? start + name : start + "/" + name;
  }

  private boolean isFolder(String name) {
    try {
      return Files.isDirectory(folder.resolve(name));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private boolean exists(String name) {
    try {
      return Files.exists(folder.resolve(name));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
