package dev.srm;

import dev.srm.checklist.InputLabels;
import dev.srm.document.LocatedInputs.LocatedInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the ids of the items of each input: its name or, for the only input, the key that
 * the invoker gives the run. Of several inputs each adds its name to that key, for ids must differ;
 * of a path that starts at the root, which another machine does not share, only the end.
 */
final class InputKeys {

  private final @Nullable String key;
  private final boolean several;
  private final InputLabels labels;

  private InputKeys(@Nullable String key, boolean several, InputLabels labels) {
    this.key = key;
    this.several = several;
    this.labels = labels;
  }

  /** Makes the keys of a run. */
  static InputKeys of(@Nullable String key, List<LocatedInput> inputs) {
    List<String> names = inputs.stream().map(input -> input.document().name()).toList();
    return new InputKeys(key, inputs.size() > 1, InputLabels.of(names));
  }

  /** Returns the key of an input. */
  String of(String name) {
    if (key == null) {
      return name;
    }
    return several ? key + "/" + (fromRoot(name) ? labels.of(name) : name) : key;
  }

  private static boolean fromRoot(String name) {
    return name.startsWith("/") || name.matches("[A-Za-z]:/.*");
  }
}
