package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.Statement;
import dev.srm.resource.Dialect;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policies of a role, user or group, as far as the input has them. */
final class PrincipalPolicies {

  private static final String POLICY = "iam.policy";

  /**
   * A policy of the principal.
   *
   * @param subject what holds it
   * @param path where
   * @param policy what it says
   */
  record Held(Subject subject, String path, PolicyDocument policy) {}

  private final FunctionCall call;
  private final boolean terraform;
  private final List<Held> held = new ArrayList<>();
  private boolean open;

  PrincipalPolicies(FunctionCall call) {
    this.call = call;
    this.terraform = call.subject().dialect() == Dialect.TERRAFORM;
    Resource principal = call.subject().resource();
    call.find("policy").forEach(found -> hold(call, found.path(), found.value()));
    addRelated("iam.inline-policy", principal);
    addRelated(POLICY, principal);
    for (Satellites.Satellite attachment :
        call.relations().satellites("iam.policy-attachment", principal)) {
      open |= attachment.joined() != Truth.TRUE;
      if (attachment.joined() == Truth.TRUE) {
        addTargets(attachment.resource(), "policy_arn");
      }
    }
    addTargets(principal, terraform ? "managed_policy_arns" : "ManagedPolicyArns");
  }

  /** Returns the policies that can be seen. */
  List<Held> held() {
    return held;
  }

  /** Whether there may be others in the input, or statements that are not known yet. */
  boolean open() {
    return open || held.stream().anyMatch(one -> !one.policy().complete());
  }

  /** Returns the boundary when the input has it, else null. */
  @Nullable PolicyDocument boundary() {
    List<Resource> found =
        call.relations().targets(call.subject().resource(), boundaryPath(), POLICY).certain();
    return found.size() == 1 ? read(found.get(0)) : null;
  }

  /** Whether a boundary is set. */
  boolean isBounded() {
    return call.paths().find(call.subject(), boundaryPath()).stream()
        .anyMatch(found -> isSet(found.value()));
  }

  private static boolean isSet(Value value) {
    return !Value.isLeftOut(value) && !(value instanceof Value.Null);
  }

  private String boundaryPath() {
    return terraform ? "permissions_boundary" : "PermissionsBoundary";
  }

  private void addRelated(String kind, Resource principal) {
    for (Satellites.Satellite satellite : call.relations().satellites(kind, principal)) {
      open |= satellite.joined() != Truth.TRUE;
      if (satellite.joined() == Truth.TRUE) {
        add(satellite.resource());
      }
    }
  }

  /** A policy outside of the input is one of AWS or of another stack, and judged elsewhere. */
  private void addTargets(Resource from, String path) {
    Targets targets = call.relations().targets(from, path, POLICY);
    targets.certain().forEach(this::add);
    open |= !targets.possible().isEmpty();
  }

  private void add(Resource resource) {
    held.add(new Held(Subject.of(resource, null), documentPath(), read(resource)));
  }

  private String documentPath() {
    return terraform ? "policy" : "PolicyDocument";
  }

  private PolicyDocument read(Resource resource) {
    Map<String, Value> arguments = Map.of("policy", Value.text(documentPath()));
    return sure(new PolicySource(call.on(resource, arguments)).cases());
  }

  private void hold(FunctionCall at, String path, Value value) {
    held.add(new Held(at.subject(), path, sure(new PolicySource(at).casesOf(value))));
  }

  /** Of a policy that may be one or another, nothing is sure. */
  private static PolicyDocument sure(List<PolicySource.Case> cases) {
    return cases.size() == 1 ? cases.get(0).policy() : PolicyDocument.hidden(List.of());
  }

  /** Returns the statements of each policy. */
  List<List<Statement>> statements() {
    return held.stream().map(one -> one.policy().statements()).toList();
  }
}
