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
   * @param under what it hangs on: undecided template conditions, or which document it is
   * @param policy the policy
   */
  record Case(List<String> under, PolicyDocument policy) {
    Case {
      under = List.copyOf(under);
    }
  }

  /** Returns the policies that the argument {@code policy} may name; one, if nothing is open. */
  List<Case> cases() {
    List<PolicyDocument> always = new ArrayList<>();
    List<Case> open = new ArrayList<>();
    for (Case one : found()) {
      if (one.under().isEmpty()) {
        always.add(one.policy());
      } else {
        open.add(one);
      }
    }
    PolicyDocument common = PolicyDocument.merge(always);
    if (open.isEmpty()) {
      return List.of(new Case(List.of(), common));
    }
    return open.stream()
        .map(one -> new Case(one.under(), PolicyDocument.merge(List.of(common, one.policy()))))
        .toList();
  }

  /** Returns what one value may be, which need not be all that the argument names. */
  List<Case> casesOf(Value value) {
    return Alternatives.of(value).stream()
        .flatMap(one -> choices(one.value(), one.under()).stream())
        .toList();
  }

  private List<Case> found() {
    List<Case> cases = new ArrayList<>();
    for (Found found : call.find("policy")) {
      List<Alternative> alternatives = Alternatives.of(found.value());
      if (alternatives.isEmpty()) {
        List<String> many = List.of("conditions of the template");
        cases.add(new Case(found.under(), PolicyDocument.hidden(many)));
      }
      for (Alternative alternative : alternatives) {
        List<String> under = new ArrayList<>(found.under());
        under.addAll(alternative.under());
        cases.addAll(choices(alternative.value(), under));
      }
    }
    return cases;
  }

  /** A text that is not known yet is one of the documents that it may come from. */
  private List<Case> choices(Value value, List<String> under) {
    String path = call.text("policy");
    boolean set =
        value instanceof Value.Unknown unknown && unknown.setting() != Value.Setting.NOT_SET;
    if (!set) {
      return List.of(new Case(under, of(value, path, call, 0)));
    }
    Links links = call.links(path);
    List<Resource> documents = documents(links);
    List<Case> choices = new ArrayList<>();
    boolean more = mayBeElse(links);
    for (Resource document : documents) {
      List<String> which = new ArrayList<>(under);
      if (more || documents.size() > 1) {
        which.add("it is " + document.address());
      }
      choices.add(new Case(which, ofDataSource(call.on(document), 0)));
    }
    if (more || documents.isEmpty()) {
      List<String> which = new ArrayList<>(under);
      if (!documents.isEmpty()) {
        which.add("it is another");
      }
      choices.add(new Case(which, PolicyDocument.hidden(((Value.Unknown) value).references())));
    }
    return choices;
  }

  private static List<Resource> documents(Links links) {
    List<Resource> all = new ArrayList<>(links.targets());
    all.addAll(links.candidates());
    return all.stream().filter(PolicySource::isDocument).toList();
  }

  private static boolean isDocument(Resource resource) {
    return resource.mode() == Resource.Mode.DATA && resource.type().equals(DOCUMENT_TYPE);
  }

  /** Whether links may lead to something else than a document. */
  private static boolean mayBeElse(Links links) {
    return links.hidden()
        || !links.targets().stream().allMatch(PolicySource::isDocument)
        || !links.candidates().stream().allMatch(PolicySource::isDocument);
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

  /** Returns what the elements of a list of documents add up to. */
  private PolicyDocument behindReference(
      Value.Unknown unknown, String path, FunctionCall at, int depth) {
    Links links = at.links(path);
    boolean known =
        !mayBeElse(links)
            && links.candidates().isEmpty()
            && !links.targets().isEmpty()
            && depth < DEEPEST;
    List<PolicyDocument> documents = new ArrayList<>();
    if (depth < DEEPEST) {
      links.targets().stream()
          .filter(PolicySource::isDocument)
          .forEach(document -> documents.add(ofDataSource(at.on(document), depth)));
    }
    PolicyDocument seen = PolicyDocument.merge(documents);
    return known ? seen : seen.incomplete(unknown.references());
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
