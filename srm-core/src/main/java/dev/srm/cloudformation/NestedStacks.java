package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stacks that one template nests, read from the files beside it. */
final class NestedStacks {

  static final String TYPE = "AWS::CloudFormation::Stack";

  private static final String NOT_READ = "nested-template-not-read";
  private static final int MOST_STACKS = 200;

  /** Values that grow from stack to stack end here: nothing that size decides a condition. */
  private static final long LARGEST_PASSED_ON = 20_000;

  private static final int DEEPEST_PASSED_ON = 50;

  private final Stack parent;
  private final Map<String, Stack> opened = new HashMap<>();
  private final Map<String, Value> outputs = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  NestedStacks(Stack parent) {
    this.parent = parent;
  }

  /**
   * Returns a nested stack.
   *
   * @param name the logical id of a resource
   * @return null when it is no nested stack or its template is not at hand
   */
  @Nullable Stack find(String name) throws InputException {
    Mapping declaration = parent.resources().find(name);
    if (declaration == null || !TYPE.equals(declaration.text("Type"))) {
      return null;
    }
    if (seen.add("stack " + name)) {
      Stack stack = open(name, declaration);
      if (stack != null) {
        opened.put(name, stack);
      }
    }
    return opened.get(name);
  }

  /** Returns an output of a nested stack; null when the stack is not at hand. */
  @Nullable Value output(String name, String output) throws InputException {
    Stack stack = find(name);
    if (stack == null) {
      return null;
    }
    String key = name + "." + output;
    if (seen.add(key)) {
      Mapping section = stack.template().mapping("Outputs");
      Mapping declaration = section == null ? null : section.mapping(output);
      Node value = declaration == null ? null : declaration.get("Value");
      if (value != null) {
        Context context = stack.resources().unconditional();
        outputs.put(key, passedOn(stack.evaluator().evaluate(value, context)));
      }
    }
    Value value =
        outputs.getOrDefault(key, Value.unknown(parent.path() + name + ".Outputs." + output));
    parent.work().spend(Values.size(value), stack.template().at());
    return value;
  }

  private @Nullable Stack open(String name, Mapping declaration) throws InputException {
    Mapping properties = declaration.mapping("Properties");
    Node url = properties == null ? null : properties.get("TemplateURL");
    SourceLocation at = url == null ? declaration.at() : url.at();
    String file = file(declaration, url);
    if (file == null) {
      notRead(name, "is no file beside this one", at);
      return null;
    }
    if (parent.place().file().equals(file) || parent.place().parents().contains(file)) {
      throw InputException.unreadable(at + ": this template nests itself; break the circle");
    }
    Node root = parent.run().files().parse(file);
    if (root == null && parent.run().surroundings().whole()) {
      throw InputException.unreadable(
          at
              + ": the template "
              + Wording.quoted(file)
              + " is not in the assembly; run cdk synth again");
    }
    if (root == null) {
      notRead(name, Wording.quoted(file) + " is not there", at);
      return null;
    }
    if (parent.run().stacks().incrementAndGet() > MOST_STACKS) {
      throw InputException.unreadable(
          at + ": more than " + MOST_STACKS + " nested stacks; read them one by one");
    }
    List<String> parents = new ArrayList<>(parent.place().parents());
    parents.add(parent.place().file());
    String path = parent.path() + name + "/";
    Stack.Place place =
        new Stack.Place(path, file, parents, ConditionNames.of(parent, declaration));
    Map<String, Value> given = parameters(declaration, properties);
    return TemplateRoot.stack(parent.run(), place, root, given);
  }

  /** Templates are beside their parent by path, or where the CDK says it put them. */
  private @Nullable String file(Mapping declaration, @Nullable Node url) throws InputException {
    Context context = parent.resources().inside(declaration, Trail.NONE);
    Value written = url == null ? null : parent.evaluator().evaluate(url, context);
    String path = written == null ? null : Values.text(written);
    String from = parent.place().file();
    String beside = path == null ? null : TemplateFiles.resolve(from, path);
    String made = beside == null ? CdkAssets.template(parent, declaration, written) : null;
    return made == null ? beside : TemplateFiles.resolve(from, made);
  }

  private Map<String, Value> parameters(Mapping declaration, @Nullable Mapping properties)
      throws InputException {
    Map<String, Value> given = new LinkedHashMap<>();
    Mapping written = properties == null ? null : properties.mapping("Parameters");
    if (written == null) {
      return given;
    }
    Context context = parent.resources().inside(declaration, Trail.NONE);
    for (Map.Entry<String, Entry> entry : written.entries().entrySet()) {
      Value value = parent.evaluator().evaluate(entry.getValue().value(), context);
      given.put(entry.getKey(), passedOn(value));
    }
    return given;
  }

  /** Returns a value as another stack may take it. */
  static Value passedOn(Value value) {
    return Values.depth(value) > DEEPEST_PASSED_ON || Values.size(value) > LARGEST_PASSED_ON
        ? Values.derived("a value too large to follow", List.of(value))
        : value;
  }

  private void notRead(String name, String why, SourceLocation at) {
    parent
        .diagnostics()
        .warn(
            NOT_READ,
            "the template of the nested stack "
                + Wording.quoted(parent.path() + name)
                + " is not read: it "
                + why
                + "; its resources are not assessed",
            at);
  }
}
