package dev.srm.evaluation;

import dev.srm.policy.PolicyDocument;
import dev.srm.policy.PolicyReader;
import dev.srm.policy.Statement;
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

  /** Returns the policy that the argument {@code policy} names. */
  PolicyDocument find() {
    List<PolicyDocument> documents = new ArrayList<>();
    String path = call.text("policy");
    for (Found found : call.find("policy")) {
      documents.add(of(found.value(), path, call, 0));
    }
    return merge(documents);
  }

  private PolicyDocument of(Value value, String path, FunctionCall at, int depth) {
    if (value instanceof Value.MapOf map) {
      return PolicyReader.read(map);
    }
    if (value instanceof Value.Text text) {
      return text.value().isBlank() ? PolicyDocument.EMPTY : decoded(text.value());
    }
    if (value instanceof Value.ListOf list) {
      return merge(list.items().stream().map(item -> of(item, path, at, depth)).toList());
    }
    if (value instanceof Value.Conditional conditional) {
      return merge(
          List.of(
              of(conditional.whenTrue(), path, at, depth),
              of(conditional.whenFalse(), path, at, depth)));
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

  private PolicyDocument decoded(String text) {
    return call.decoder().decode(text) instanceof Value.MapOf map
        ? PolicyReader.read(map)
        : PolicyDocument.hidden(List.of());
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
    PolicyDocument seen = merge(documents);
    return known && !documents.isEmpty()
        ? seen
        : new PolicyDocument(seen.statements(), false, unknown.references());
  }

  private PolicyDocument ofDataSource(FunctionCall at, int depth) {
    Value.MapOf attributes = at.subject().resource().attributes();
    List<PolicyDocument> documents = new ArrayList<>();
    Value statement = attributes.get("statement");
    documents.add(
        statement instanceof Value.Unknown unknown
            ? PolicyDocument.hidden(unknown.references())
            : PolicyReader.read(attributes));
    for (String source : List.of("source_policy_documents", "override_policy_documents")) {
      Value sources = attributes.get(source);
      if (sources != null) {
        documents.add(of(sources, source, at, depth + 1));
      }
    }
    return merge(documents);
  }

  private static PolicyDocument merge(List<PolicyDocument> documents) {
    List<Statement> statements = new ArrayList<>();
    List<String> waitsFor = new ArrayList<>();
    boolean complete = true;
    for (PolicyDocument document : documents) {
      statements.addAll(document.statements());
      waitsFor.addAll(document.waitsFor());
      complete &= document.complete();
    }
    return new PolicyDocument(statements, complete, waitsFor);
  }
}
