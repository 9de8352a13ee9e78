package dev.srm.policy;

import java.util.List;
import java.util.Set;

/**
 * Tells whether conditions narrow a statement for everybody down to known accounts, organisations,
 * networks or sources.
 *
 * <p>Source: Amazon S3 User Guide, "The meaning of public", and the IAM User Guide on global
 * condition keys, both read 2026-11-21.
 */
public final class Narrowing {

  private static final Set<String> KEYS =
      Set.of(
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:principalarn",
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:sourceip",
          "aws:vpcsourceip",
          "aws:userid",
          "aws:principaltag",
          "aws:federatedprovider",
          "kms:calleraccount",
          "s3:dataaccesspointarn",
          "s3:dataaccesspointaccount",
          "lambda:sourcefunctionarn",
          "sns:endpoint",
          "elasticfilesystem:accesspointarn",
          "elasticfilesystem:accessedviamounttarget");

  private Narrowing() {}

  /** Whether a condition of the list narrows. */
  public static boolean narrows(List<PolicyCondition> conditions) {
    return conditions.stream().anyMatch(Narrowing::narrows);
  }

  /** Whether a condition may narrow, because its key is not known. */
  public static boolean mayNarrow(List<PolicyCondition> conditions) {
    return conditions.stream().anyMatch(condition -> condition.key().known() == null);
  }

  private static boolean narrows(PolicyCondition condition) {
    return condition.demandsMatch()
        && isNarrowingKey(condition.keyName())
        && !condition.values().isEmpty()
        && condition.values().stream().noneMatch(Narrowing::matchesAll);
  }

  private static boolean isNarrowingKey(String key) {
    return KEYS.contains(key) || key.startsWith("aws:principaltag/");
  }

  private static boolean matchesAll(PolicyText value) {
    String known = value.known();
    return known != null
        && (known.equals("*")
            || known.equals("arn:aws:*")
            || known.equals("arn:*")
            || known.endsWith("/0"));
  }
}
