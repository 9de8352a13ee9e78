package dev.srm.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy as far as the input shows it.
 *
 * @param statements the statements that can be seen
 * @param complete whether there can be no others
 * @param waitsFor what the others wait for
 * @param secret whether the input marks it as secret, so that nothing of it may be shown
 */
public record PolicyDocument(
    List<Statement> statements, boolean complete, List<String> waitsFor, boolean secret) {

  /** A policy without statements. */
  public static final PolicyDocument EMPTY = new PolicyDocument(List.of(), true, List.of(), false);

  /** Copies the lists. */
  public PolicyDocument {
    statements = List.copyOf(statements);
    waitsFor = List.copyOf(waitsFor);
  }

  /** Returns a policy of which nothing can be seen. */
  public static PolicyDocument hidden(List<String> waitsFor) {
    return new PolicyDocument(List.of(), false, waitsFor, false);
  }

  /** Returns this policy with statements of which the input does not show more. */
  public PolicyDocument incomplete(List<String> references) {
    return new PolicyDocument(statements, false, references, secret);
  }

  /** Returns this policy as one of which nothing may be shown. */
  public PolicyDocument asSecret() {
    List<Statement> anonymous = statements.stream().map(Statement::anonymous).toList();
    return new PolicyDocument(anonymous, complete, List.of(), true);
  }

  /** Returns the statements that deny. */
  public List<Statement> denials() {
    return statements.stream().filter(Statement::denies).toList();
  }

  /** Returns one policy with the statements of several. */
  public static PolicyDocument merge(List<PolicyDocument> documents) {
    List<Statement> statements = new ArrayList<>();
    List<String> waitsFor = new ArrayList<>();
    boolean complete = true;
    boolean secret = false;
    for (PolicyDocument document : documents) {
      statements.addAll(document.statements());
      waitsFor.addAll(document.waitsFor());
      complete &= document.complete();
      secret |= document.secret();
    }
    return new PolicyDocument(numbered(statements), complete, waitsFor, secret);
  }

  /** Returns this policy after another was laid over it, which replaces statements by name. */
  public PolicyDocument overlaid(PolicyDocument other) {
    Map<String, Statement> named = new LinkedHashMap<>();
    other.statements().forEach(statement -> named.put(statement.sid(), statement));
    named.remove("");
    List<Statement> all = new ArrayList<>();
    statements.forEach(
        statement -> {
          Statement replacement = named.remove(statement.sid());
          all.add(replacement == null ? statement : replacement);
        });
    other.statements().stream()
        .filter(statement -> statement.sid().isEmpty() || named.containsKey(statement.sid()))
        .forEach(all::add);
    PolicyDocument both = merge(List.of(this, other));
    return new PolicyDocument(numbered(all), both.complete(), both.waitsFor(), both.secret());
  }

  private static List<Statement> numbered(List<Statement> statements) {
    List<Statement> numbered = new ArrayList<>();
    statements.forEach(statement -> numbered.add(statement.at(numbered.size() + 1)));
    return numbered;
  }
}
