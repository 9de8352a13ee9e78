package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The role that SAM makes for a function or a state machine, while its policies come together. */
final class RoleDraft {

  private final SamResource owner;
  private final String name;
  private final TemplateDiagnostics diagnostics;
  private final List<Node> managed = new ArrayList<>();
  private final List<Node> inline = new ArrayList<>();

  RoleDraft(SamResource owner, TemplateDiagnostics diagnostics) {
    this.owner = owner;
    this.name = owner.name() + "Role";
    this.diagnostics = diagnostics;
  }

  String name() {
    return name;
  }

  Mapping arn() {
    return Nodes.getAtt(name, "Arn", owner.at());
  }

  /** Attaches a policy that AWS manages, by its path. */
  void attach(String path) {
    attach(Nodes.text(PolicyTemplates.managedArn(path), owner.at()));
  }

  private void attach(Node arn) {
    String text = Node.text(arn);
    boolean known =
        text != null && managed.stream().anyMatch(other -> text.equals(Node.text(other)));
    if (!known) {
      managed.add(arn);
    }
  }

  /** Adds a policy of one statement. */
  void allow(String policyName, String action, Node resource) {
    SourceLocation at = resource.at();
    Mapping statement = statement(action, resource);
    embed(policyName, new Draft(at).put("Statement", Nodes.list(at, statement)).toMapping());
  }

  static Mapping statement(String action, Node resource) {
    return new Draft(resource.at())
        .put("Action", action)
        .put("Effect", "Allow")
        .put("Resource", resource)
        .toMapping();
  }

  /** Adds a policy. */
  void embed(String policyName, Mapping document) {
    inline.add(policy(policyName, document));
  }

  private static Mapping policy(String policyName, Node document) {
    return new Draft(document.at())
        .put("PolicyName", policyName)
        .put("PolicyDocument", document)
        .toMapping();
  }

  /** Adds what the Policies property of a resource lists, in any of its many forms. */
  void addAll(@Nullable Node policies) {
    int number = 0;
    for (Node policy : Nodes.items(policies)) {
      add(policy, name + "Policy" + number);
      number++;
    }
  }

  private void add(Node policy, String policyName) {
    List<Node> branches = Nodes.branches(policy);
    if (branches != null) {
      addEither(branches, policyName);
      return;
    }
    Mapping document = document(policy);
    if (document != null) {
      embed(policyName, document);
    } else if (policy instanceof Scalar || Nodes.isFunction(policy)) {
      attach(managedArn(policy));
    } else {
      diagnostics.warn(
          "unknown-sam-policy",
          "a policy of " + Wording.quoted(owner.name()) + " is of no form that srm knows",
          policy.at());
    }
  }

  private void addEither(List<Node> branches, String policyName) {
    String condition = String.valueOf(Node.text(branches.get(0)));
    Mapping whenTrue = document(branches.get(1));
    Mapping whenFalse = document(branches.get(2));
    if (whenTrue == null && whenFalse == null) {
      managed.add(
          Nodes.choose(condition, managedArn(branches.get(1)), managedArn(branches.get(2))));
      return;
    }
    inline.add(
        Nodes.choose(
            condition,
            whenTrue == null ? branches.get(1) : policy(policyName, whenTrue),
            whenFalse == null ? branches.get(2) : policy(policyName, whenFalse)));
  }

  private static Node managedArn(Node policy) {
    String text = Node.text(policy);
    return text == null ? policy : Nodes.text(PolicyTemplates.arn(text), policy.at());
  }

  /** Returns the document of an inline policy or of a policy template; null for anything else. */
  private static @Nullable Mapping document(Node policy) {
    if (!(policy instanceof Mapping mapping)) {
      return null;
    }
    if (mapping.entries().containsKey("Statement")) {
      return mapping;
    }
    Map.Entry<String, Node.Entry> only = mapping.only();
    if (only == null || !PolicyTemplates.isTemplate(only.getKey())) {
      return null;
    }
    Node parameters = only.getValue().value();
    return PolicyTemplates.document(
        only.getKey(),
        parameters instanceof Mapping given ? given : new Draft(parameters.at()).toMapping());
  }

  /**
   * Returns the role.
   *
   * @param trust who may assume it
   * @param tags its tags, or null
   */
  Draft toResource(Mapping trust, @Nullable Node tags) {
    SourceLocation at = owner.at();
    Draft properties =
        new Draft(at)
            .put("AssumeRolePolicyDocument", trust)
            .put("ManagedPolicyArns", managed.isEmpty() ? null : new Sequence(managed, at))
            .put("Policies", inline.isEmpty() ? null : new Sequence(inline, at))
            .copyAs(owner.properties(), "RolePath", "Path")
            .copy(owner.properties(), "PermissionsBoundary")
            .put("Tags", tags);
    return owner.beside("AWS::IAM::Role").put("Properties", properties.toMapping());
  }

  /** Returns a trust policy for a service. */
  static Mapping trust(String service, SourceLocation at) {
    Mapping statement =
        new Draft(at)
            .put("Action", Nodes.texts(at, "sts:AssumeRole"))
            .put("Effect", "Allow")
            .put("Principal", new Draft(at).put("Service", Nodes.texts(at, service)).toMapping())
            .toMapping();
    return new Draft(at)
        .put("Version", "2012-10-17")
        .put("Statement", Nodes.list(at, statement))
        .toMapping();
  }
}
