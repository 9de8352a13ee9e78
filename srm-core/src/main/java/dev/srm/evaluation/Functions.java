package dev.srm.evaluation;

import java.util.Map;

/** The functions that the catalog may call, by name. */
final class Functions {

  /** All functions. */
  static final Map<String, ConditionFunction> ALL =
      Map.of(
          "admits-world", new AdmitsWorld(),
          "network-is-world", new NetworkIsWorld(),
          "holds-secret-literal", new HoldsSecretLiteral());

  private Functions() {}
}
