package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The policies that SAM knows by name: {@code S3ReadPolicy: {BucketName: b}} stands for statements.
 * The data is read when a template first asks for one.
 */
final class PolicyTemplates {

  private PolicyTemplates() {}

  /** Holds the data once it is needed. */
  private static final class Data {
    static final Mapping STATEMENTS = BundledData.yaml("policy-templates.yaml");
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
      written.add(BundledData.allowing(statement, parameters));
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

  private static Map<String, String> managedPaths() {
    Map<String, String> paths = new LinkedHashMap<>();
    BundledData.lines("managed-policy-paths.txt")
        .forEach(path -> paths.put(path.substring(path.lastIndexOf('/') + 1), path));
    return paths;
  }
}
