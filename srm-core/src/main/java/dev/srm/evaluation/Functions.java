package dev.srm.evaluation;

import static dev.srm.evaluation.PolicyFunction.ofAnyStatement;
import static dev.srm.evaluation.PolicyFunction.ofEffectiveStatement;

import java.util.Map;

/** The functions that the catalog may call, by name. */
final class Functions {

  /** All functions. */
  static final Map<String, ConditionFunction> ALL =
      Map.ofEntries(
          Map.entry("admits-world", new AdmitsWorld()),
          Map.entry("network-is-world", new NetworkIsWorld()),
          Map.entry("selected-for-backup", new SelectedForBackup()),
          Map.entry("holds-secret-literal", new HoldsSecretLiteral()),
          Map.entry("names-managed-policy", new NamesManagedPolicy()),
          Map.entry("policy-denies-plain-http", new PolicyFunction(DeniesPlainHttp::of)),
          Map.entry("policies-add-up-to-escalation", new CombinesEscalation()),
          Map.entry("policy-grants-escalation", new PolicyFunction(GrantsEscalation::of)),
          Map.entry(
              "policy-admits-public",
              ofEffectiveStatement(StatementTests::admitsPublic, "lets no stranger in")),
          Map.entry(
              "trust-admits-anyone",
              ofEffectiveStatement(TrustTests::admitsAnyone, "trusts no stranger")),
          Map.entry(
              "policy-admits-other-accounts",
              ofEffectiveStatement(AccountTests::admitsOtherAccounts, "lets no other account in")),
          Map.entry(
              "trust-admits-account-without-condition",
              ofEffectiveStatement(
                  AccountTests::admitsAccountUnguarded, "trusts no other account unguarded")),
          Map.entry(
              "policy-grants-admin",
              ofAnyStatement(StatementTests::grantsAdmin, "does not allow everything")),
          Map.entry(
              "policy-grants-service-wildcard",
              ofAnyStatement(StatementTests::grantsServiceWildcard, "allows no whole service")),
          Map.entry(
              "policy-grants-actions",
              ofEffectiveStatement(StatementTests::grantsActions, "does not allow it")),
          Map.entry(
              "policy-opens-endpoint",
              ofAnyStatement(
                  StatementTests::opensEndpoint, "names principals, resources or accounts")),
          Map.entry(
              "policy-admits-service-without-source",
              ofAnyStatement(
                  StatementTests::admitsServiceWithoutSource,
                  "lets AWS services in only for known sources")),
          Map.entry(
              "trust-oidc-unpinned",
              ofAnyStatement(
                  TrustTests::oidcUnpinned, "trusts no web identities without a fixed subject")));

  private Functions() {}
}
