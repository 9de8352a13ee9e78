package dev.srm.evaluation;

import dev.srm.evaluation.Alternatives.Alternative;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.PolicyReader;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the policy behind an attribute: the document itself, JSON text, or the data source that a
 * reference leads to. A data source that is read during apply still shows its statements.
 */
final class PolicySource {

  private static final String DOCUMENT_TYPE = "aws_iam_policy_document";
  private static final String CALLER_TYPE = "aws_caller_identity";
  private static final int DEEPEST = 8;

  private final FunctionCall call;

  PolicySource(FunctionCall call) {
    this.call = call;
  }

  /** Whether a data source writes policies or tells the account they are for. */
  static boolean isDocument(String type) {
    return type.equals(DOCUMENT_TYPE) || type.equals(CALLER_TYPE);
  }

  /** Returns the ids of the account that the input is deployed to, as far as it shows them. */
  List<String> ownAccounts() {
    List<String> accounts = new ArrayList<>();
    for (Resource caller : call.graph().ofType(CALLER_TYPE)) {
      if (caller.attributes().get("account_id") instanceof Value.Text id) {
        accounts.add(id.value());
      }
    }
    if (call.subject().resource().attributes().get("arn") instanceof Value.Text arn) {
      String[] parts = arn.value().split(":", -1);
      if (parts.length > 4 && !parts[4].isEmpty()) {
        accounts.add(parts[4]);
      }
    }
    return accounts;
  }

  /**
   * One of the policies that an attribute may hold.
   *
   * @param under the undecided template conditions it hangs on
   * @param policy the policy
   */
  record Case(List<String> under, PolicyDocument policy) {
    Case {
      under = List.copyOf(under);
    }
  }

  /** Returns the policies that the argument {@code policy} may name; one, if nothing is open. */
  List<Case> cases() {
    String path = call.text("policy");
    List<PolicyDocument> always = new ArrayList<>();
    List<Case> conditional = new ArrayList<>();
    for (Found found : call.find("policy")) {
      List<Alternative> alternatives = Alternatives.of(found.value());
      if (alternatives.isEmpty()) {
        always.add(PolicyDocument.hidden(List.of("conditions of the template")));
      }
      for (Alternative alternative : alternatives) {
        PolicyDocument policy = of(alternative.value(), path, call, 0);
        List<String> under = new ArrayList<>(found.under());
        under.addAll(alternative.under());
        if (under.isEmpty()) {
          always.add(policy);
        } else {
          conditional.add(new Case(under, policy));
        }
      }
    }
    PolicyDocument common = PolicyDocument.merge(always);
    if (conditional.isEmpty()) {
      return List.of(new Case(List.of(), common));
    }
    return conditional.stream()
        .map(one -> new Case(one.under(), PolicyDocument.merge(List.of(common, one.policy()))))
        .toList();
  }

  private PolicyDocument of(Value value, String path, FunctionCall at, int depth) {
    if (value instanceof Value.MapOf map) {
      PolicyDocument policy = PolicyReader.read(map);
      return map.sensitive() ? policy.asSecret() : policy;
    }
    if (value instanceof Value.Text text) {
      return text.value().isBlank() ? PolicyDocument.EMPTY : decoded(text);
    }
    if (value instanceof Value.ListOf list) {
      return PolicyDocument.merge(
          list.items().stream().map(item -> of(item, path, at, depth)).toList());
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown.setting() == Value.Setting.NOT_SET
          ? PolicyDocument.EMPTY
          : behindReference(unknown, path, at, depth);
    }
    if (value instanceof Value.Partial partial) {
      return PartialJson.decode(partial, call.decoder()) instanceof Value.MapOf map
          ? PolicyReader.read(map)
          : PolicyDocument.hidden(references(partial));
    }
    return value instanceof Value.Null ? PolicyDocument.EMPTY : PolicyDocument.hidden(List.of());
  }

  private static List<String> references(Value.Partial partial) {
    List<String> references = new ArrayList<>();
    for (Value part : partial.parts()) {
      if (part instanceof Value.Unknown unknown) {
        references.addAll(unknown.references());
      }
    }
    return references;
  }

  private PolicyDocument decoded(Value.Text text) {
    PolicyDocument policy =
        call.decoder().decode(text.value()) instanceof Value.MapOf map
            ? PolicyReader.read(map)
            : PolicyDocument.hidden(List.of());
    return text.sensitive() ? policy.asSecret() : policy;
  }

  private PolicyDocument behindReference(
      Value.Unknown unknown, String path, FunctionCall at, int depth) {
    Links links = at.links(path);
    boolean known = !links.hidden() && links.candidates().isEmpty() && depth < DEEPEST;
    List<PolicyDocument> documents = new ArrayList<>();
    for (Resource target : links.targets()) {
      if (target.mode() == Resource.Mode.DATA && target.type().equals(DOCUMENT_TYPE)) {
        documents.add(ofDataSource(at.on(target), depth));
      } else {
        known = false;
      }
    }
    PolicyDocument seen = PolicyDocument.merge(documents);
    return known && !documents.isEmpty() ? seen : seen.incomplete(unknown.references());
  }

  /** What is written overrides the sources, and is overridden in turn, statement by statement. */
  private PolicyDocument ofDataSource(FunctionCall at, int depth) {
    Value.MapOf attributes = at.subject().resource().attributes();
    PolicyDocument written =
        attributes.get("statement") instanceof Value.Unknown unknown
            ? PolicyDocument.hidden(unknown.references())
            : PolicyReader.read(attributes);
    PolicyDocument sources = at(at, "source_policy_documents", depth);
    PolicyDocument overrides = at(at, "override_policy_documents", depth);
    return sources.overlaid(written).overlaid(overrides);
  }

  private PolicyDocument at(FunctionCall at, String attribute, int depth) {
    Value documents = at.subject().resource().attributes().get(attribute);
    return documents == null ? PolicyDocument.EMPTY : of(documents, attribute, at, depth + 1);
  }
}
