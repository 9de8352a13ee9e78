package dev.srm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.document.InputAdvice;
import dev.srm.resource.Value;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of template parameters in a file, in any of the forms that people have them in already:
 * the list of the AWS CLI, the template configuration of CodePipeline, the configuration of the SAM
 * CLI (TOML or YAML), or an object of names and values. Values may be secrets: no message shows
 * one.
 */
final class ParameterFile {

  private static final Pattern NAME = Pattern.compile(".+\\.(json|ya?ml|toml)");
  private static final long SIZE_LIMIT = 1 << 20;
  private static final String KEY = "ParameterKey";
  private static final String OVERRIDES = "parameter_overrides";

  private final Map<String, Value> values = new LinkedHashMap<>();

  private ParameterFile() {}

  /** Whether a text looks like the name of such a file. */
  static boolean isNamedBy(String text) {
    return NAME.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Reads a file.
   *
   * @param name its name, from the folder
   * @throws InputException when it is not there or has none of the forms
   */
  static Map<String, Value> read(Path folder, String name) throws InputException {
    Node root;
    try {
      Path file = folder.resolve(name);
      if (Files.size(file) > SIZE_LIMIT) {
        throw InputException.unreadable(name + " is too large for a file of parameters");
      }
      String text = Files.readString(file, UTF_8);
      boolean toml = name.toLowerCase(Locale.ROOT).endsWith(".toml");
      root = toml ? TomlNodes.parse(name, text) : parse(name, text);
    } catch (InvalidPathException noPath) {
      throw InputException.unreadable("a file of parameters has a name that is no path");
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(name, unreadable);
    }
    ParameterFile file = new ParameterFile();
    file.addAny(root);
    return file.values;
  }

  private static Node parse(String name, String text) throws InputException {
    return TemplateParser.parse(name, new StringReader(text));
  }

  private void addAny(Node root) throws InputException {
    if (root instanceof Sequence list) {
      addList(list);
    } else if (root instanceof Mapping object) {
      addObject(object);
    } else {
      throw refused(root.at(), "an object or a list of parameters");
    }
  }

  private void addObject(Mapping object) throws InputException {
    Mapping overriding = ofSam(object);
    if (overriding != null) {
      addOverrides(overriding);
    } else if (object.get("Parameters") instanceof Mapping parameters) {
      addPairs(parameters);
    } else if (object.get("Parameters") instanceof Sequence parameters) {
      addList(parameters);
    } else {
      addPairs(object);
    }
  }

  /** Returns what holds the overrides of the environment that SAM takes without being told. */
  private static @Nullable Mapping ofSam(Mapping root) throws InputException {
    Map<String, Mapping> environments = new LinkedHashMap<>();
    for (String name : root.entries().keySet()) {
      Mapping environment = root.mapping(name);
      Mapping overriding = environment == null ? null : overriding(environment);
      if (overriding != null) {
        environments.put(name, overriding);
      }
    }
    Mapping usual = environments.get("default");
    if (usual == null && environments.size() > 1) {
      throw InputException.unreadable(
          root.at()
              + ": there are parameters for several environments and none for \"default\"; write"
              + " them into a file of their own");
    }
    return usual != null || environments.isEmpty()
        ? usual
        : environments.values().iterator().next();
  }

  private static @Nullable Mapping overriding(Mapping environment) {
    for (String command : List.of("deploy", "global")) {
      Mapping ofCommand = environment.mapping(command);
      Mapping parameters = ofCommand == null ? null : ofCommand.mapping("parameters");
      if (parameters != null && parameters.get(OVERRIDES) != null) {
        return parameters;
      }
    }
    return null;
  }

  private void addOverrides(Mapping parameters) throws InputException {
    Node overrides = parameters.get(OVERRIDES);
    if (overrides instanceof Sequence list) {
      addList(list);
    } else if (overrides instanceof Mapping pairs) {
      addPairs(pairs);
    } else if (overrides instanceof Scalar scalar) {
      for (String word : ParameterText.words(scalar.text())) {
        addText(word, scalar.at());
      }
    }
  }

  private void addList(Sequence list) throws InputException {
    for (Node item : list.items()) {
      if (item instanceof Mapping parameter) {
        addDescribed(parameter);
      } else {
        addText(String.valueOf(Node.text(item)), item.at());
      }
    }
  }

  private void addText(String text, SourceLocation at) throws InputException {
    Map.Entry<String, Value> parameter = ParameterText.parse(text);
    if (parameter == null) {
      throw refused(at, "Key=Value");
    }
    add(parameter.getKey(), parameter.getValue(), at);
  }

  private void addDescribed(Mapping parameter) throws InputException {
    String key = parameter.text(KEY);
    if (key == null) {
      throw refused(parameter.at(), "an object with ParameterKey and ParameterValue");
    }
    boolean previous = "true".equalsIgnoreCase(parameter.text("UsePreviousValue"));
    Node written = parameter.get("ParameterValue");
    if (previous && written != null) {
      throw refused(parameter.at(), "either ParameterValue or UsePreviousValue");
    }
    add(key, previous ? ParameterText.previous(key) : value(written, parameter), parameter.at());
  }

  private void addPairs(Mapping pairs) throws InputException {
    for (Map.Entry<String, Entry> pair : pairs.entries().entrySet()) {
      Node written = pair.getValue().value();
      add(pair.getKey(), value(written, written), pair.getValue().keyAt());
    }
  }

  /** A list of texts is the same as these with commas between them. */
  private static Value value(@Nullable Node written, Node around) throws InputException {
    String text = Node.text(written);
    if (text != null) {
      return Value.text(text);
    }
    if (written instanceof Sequence list) {
      List<String> items = new ArrayList<>();
      for (Node item : list.items()) {
        String one = Node.text(item);
        if (one == null) {
          throw refused(item.at(), "a text");
        }
        items.add(one);
      }
      return Value.text(String.join(",", items));
    }
    throw refused(written == null ? around.at() : written.at(), "the value of a parameter");
  }

  private void add(String key, Value value, SourceLocation at) throws InputException {
    if (values.put(key, value) != null) {
      throw InputException.unreadable(at + ": " + Wording.quoted(key) + " is given more than once");
    }
  }

  private static InputException refused(SourceLocation at, String expected) {
    return InputException.unreadable(
        at
            + ": here should be "
            + expected
            + "; srm reads parameters as the AWS CLI, CodePipeline and SAM write them, or an object"
            + " of names and values");
  }
}
