package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies that SAM knows by name: {@code S3ReadPolicy: {BucketName: b}} stands for statements.
 * The data is read when a template first asks for one.
 */
final class PolicyTemplates {

  private static final String TEMPLATES = "policy-templates.yaml";
  private static final String PATHS = "managed-policy-paths.txt";

  private PolicyTemplates() {}

  /** Holds the data once it is needed. */
  private static final class Data {
    static final Mapping STATEMENTS = statements();
    static final Map<String, String> MANAGED_PATHS = managedPaths();
  }

  /** Whether SAM has a policy template of a name. */
  static boolean isTemplate(String name) {
    return Data.STATEMENTS.entries().containsKey(name);
  }

  /**
   * Returns the policy document that a policy template makes.
   *
   * @param name the name of the template
   * @param parameters what it is given
   */
  static Mapping document(String name, Mapping parameters) {
    Node statements = Objects.requireNonNull(Data.STATEMENTS.get(name), name);
    List<Node> written = new ArrayList<>();
    for (Node statement : Nodes.items(statements)) {
      Mapping filled = (Mapping) filled(statement, parameters);
      written.add(Draft.of(filled).put("Effect", "Allow").toMapping());
    }
    return new Draft(parameters.at())
        .put("Statement", new Sequence(written, parameters.at()))
        .toMapping();
  }

  /** Returns the ARN of a policy that AWS manages, by its name; anything else as it is. */
  static String arn(String nameOrArn) {
    return nameOrArn.startsWith("arn:") || nameOrArn.contains("/")
        ? nameOrArn
        : managedArn(Data.MANAGED_PATHS.getOrDefault(nameOrArn, nameOrArn));
  }

  /** Returns the ARN of a policy that AWS manages, by its path. */
  static String managedArn(String path) {
    return "arn:aws:iam::aws:policy/" + path;
  }

  /** Puts the place of the template's use, and its parameters, into the statements. */
  private static Node filled(Node node, Mapping parameters) {
    SourceLocation at = parameters.at();
    if (node instanceof Mapping mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) -> entries.put(key, new Entry(at, filled(entry.value(), parameters))));
      return new Mapping(entries, at);
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(item -> filled(item, parameters)).toList(), at);
    }
    String text = ((Scalar) node).text();
    return text.contains("${") ? Nodes.sub(text, parameters) : Nodes.text(text, at);
  }

  private static Mapping statements() {
    try (Reader text = open(TEMPLATES)) {
      return (Mapping) TemplateParser.parse(TEMPLATES, text);
    } catch (IOException | InputException broken) {
      throw new IllegalStateException("the bundled " + TEMPLATES + " cannot be read", broken);
    }
  }

  private static Map<String, String> managedPaths() {
    try (InputStream stream = stream(PATHS)) {
      Map<String, String> paths = new LinkedHashMap<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(path -> paths.put(path.substring(path.lastIndexOf('/') + 1), path));
      return paths;
    } catch (IOException broken) {
      throw new IllegalStateException("the bundled " + PATHS + " cannot be read", broken);
    }
  }

  private static Reader open(String name) {
    return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
  }

  private static InputStream stream(String name) {
    @Nullable InputStream stream = PolicyTemplates.class.getResourceAsStream(name);
    return Objects.requireNonNull(stream, name);
  }
}
