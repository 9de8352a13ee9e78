package dev.srm.evaluation;

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
          Map.entry("policy-denies-plain-http", new DeniesPlainHttp()),
          Map.entry("policy-grants-escalation", new GrantsEscalation()),
          Map.entry(
              "policy-admits-public",
              new PolicyFunction(StatementTests::admitsPublic, "lets no stranger in")),
          Map.entry(
              "trust-admits-anyone",
              new PolicyFunction(StatementTests::admitsPublic, "trusts no stranger")),
          Map.entry(
              "policy-admits-other-accounts",
              new PolicyFunction(AccountTests::admitsOtherAccounts, "lets no other account in")),
          Map.entry(
              "trust-admits-account-without-condition",
              new PolicyFunction(
                  AccountTests::admitsAccountUnguarded, "trusts no other account unguarded")),
          Map.entry(
              "policy-grants-admin",
              new PolicyFunction(StatementTests::grantsAdmin, "does not allow everything")),
          Map.entry(
              "policy-grants-service-wildcard",
              new PolicyFunction(StatementTests::grantsServiceWildcard, "allows no whole service")),
          Map.entry(
              "policy-grants-actions",
              new PolicyFunction(StatementTests::grantsActions, "does not allow it")),
          Map.entry(
              "policy-admits-service-without-source",
              new PolicyFunction(
                  StatementTests::admitsServiceWithoutSource,
                  "lets AWS services in only for known sources")),
          Map.entry(
              "trust-oidc-unpinned",
              new PolicyFunction(
                  StatementTests::oidcUnpinned, "pins web identities to audience and subject")));

  private Functions() {}
}
