package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Spelling;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Functions exist and get the arguments they take. */
final class FunctionRule implements ContractRule {

  private static final Signature OF_A_POLICY = new Signature(Set.of("policy"), Set.of());
  private static final Map<String, Signature> FUNCTIONS =
      Map.ofEntries(
          Map.entry("policy-admits-public", OF_A_POLICY),
          Map.entry("policy-admits-other-accounts", OF_A_POLICY),
          Map.entry(
              "policy-denies-plain-http",
              new Signature(Set.of("policy"), Set.of("objects", "actions"))),
          Map.entry("policy-opens-endpoint", OF_A_POLICY),
          Map.entry("policies-add-up-to-escalation", OF_A_POLICY),
          Map.entry("policy-grants-admin", OF_A_POLICY),
          Map.entry("policy-grants-service-wildcard", OF_A_POLICY),
          Map.entry("policy-grants-escalation", OF_A_POLICY),
          Map.entry(
              "policy-grants-actions",
              new Signature(Set.of("policy", "actions"), Set.of("on-any-resource"))),
          Map.entry("policy-admits-service-without-source", OF_A_POLICY),
          Map.entry("trust-admits-anyone", OF_A_POLICY),
          Map.entry("trust-admits-account-without-condition", OF_A_POLICY),
          Map.entry("trust-oidc-unpinned", OF_A_POLICY),
          Map.entry(
              "admits-world",
              new Signature(
                  Set.of("sources"),
                  Set.of("from", "to", "protocol", "prefix-lists", "ports", "except-ports"))),
          Map.entry("holds-secret-literal", new Signature(Set.of("at"), Set.of())),
          Map.entry("names-managed-policy", new Signature(Set.of("at", "policies"), Set.of())),
          Map.entry("selected-for-backup", new Signature(Set.of("tags", "form"), Set.of())),
          Map.entry("network-is-world", new Signature(Set.of("at"), Set.of())));

  private final CatalogSource source;

  FunctionRule(CatalogSource source) {
    this.source = source;
  }

  private record Signature(Set<String> required, Set<String> optional) {}

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    Problems problems = new Problems();
    Conditions.of(service, source)
        .visit(
            (condition, kind) ->
                new ConditionWalk(source::kind, new Calls(service, problems))
                    .walk(condition, kind));
    return problems.found();
  }

  private record Calls(ServiceSource service, Problems problems) implements ConditionWalk.Visitor {

    @Override
    public void path(Kind kind, Spelling path, Condition test) {
      // Only functions are of interest here.
    }

    @Override
    public void part(Condition part) {
      if (part instanceof Condition.Call call) {
        check(call);
      }
    }

    private void check(Condition.Call call) {
      Signature signature = FUNCTIONS.get(call.function());
      if (signature == null) {
        String message = "there is no function \"" + call.function() + "\"";
        problems.addUnknown(service.at(call), message, call.function(), FUNCTIONS.keySet());
        return;
      }
      Set<String> missing = new TreeSet<>(signature.required());
      missing.removeAll(call.arguments().keySet());
      Set<String> unknown = new TreeSet<>(call.arguments().keySet());
      unknown.removeAll(signature.required());
      unknown.removeAll(signature.optional());
      missing.forEach(name -> problems.add(service.at(call), call.function() + " needs " + name));
      unknown.forEach(
          name -> problems.add(service.at(call), call.function() + " takes no " + name));
    }
  }
}
