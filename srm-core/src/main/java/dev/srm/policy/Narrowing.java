package dev.srm.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether conditions narrow a statement for everybody down to known accounts, organisations,
 * networks or sources.
 *
 * <p>Source: Amazon S3 User Guide, "The meaning of public", and the IAM User Guide on global
 * condition keys, both read 2026-11-21. Tags, user names, agents and referers narrow nobody:
 * strangers choose them.
 */
public final class Narrowing {

  /** Keys whose value is an ARN, or something else with an account in it. */
  private static final Set<String> ARNS =
      Set.of(
          "aws:sourcearn",
          "aws:principalarn",
          "aws:sourcevpcarn",
          "aws:federatedprovider",
          "s3:dataaccesspointarn",
          "lambda:sourcefunctionarn",
          "ec2:sourceinstancearn",
          "elasticfilesystem:accesspointarn");

  private static final Set<String> IDS =
      Set.of(
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:principalservicename",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:vpceaccount",
          "aws:vpceorgid",
          "aws:ec2instancesourcevpc",
          "kms:calleraccount",
          "s3:dataaccesspointaccount",
          "sns:endpoint");

  /** Keys whose value begins with what is fixed: an organisation, or the id of a role. */
  private static final Set<String> PATHS =
      Set.of("aws:sourceorgpaths", "aws:principalorgpaths", "aws:vpceorgpaths", "aws:userid");

  private static final Set<String> FLAGS =
      Set.of("aws:principalisawsservice", "elasticfilesystem:accessedviamounttarget");

  private static final Pattern VARIABLE = Pattern.compile("[$&]\\{([^}]*)}");

  private static final int PARTS = 6;
  private static final int SERVICE = 2;
  private static final int ACCOUNT = 4;

  private Narrowing() {}

  /** Whether one of the conditions of a statement that allows narrows it. */
  public static Match narrows(List<PolicyCondition> conditions) {
    Match narrows = Match.NO;
    for (PolicyCondition condition : conditions) {
      boolean demands =
          !condition.isNegative()
              && !condition.testsPresence()
              && (!condition.isOptional() || isThere(condition, conditions));
      narrows = narrows.or(demands ? names(condition) : Match.NO);
    }
    return narrows;
  }

  /** Another condition may say that the key has to be there. */
  private static boolean isThere(PolicyCondition condition, List<PolicyCondition> conditions) {
    return conditions.stream()
        .filter(PolicyCondition::testsPresence)
        .anyMatch(one -> one.keyName().equals(condition.keyName()) && one.allAre("false"));
  }

  /**
   * Whether what a statement that denies lets pass is narrowed: whoever fails one of its conditions
   * passes, so each of them has to name who may.
   */
  public static Match narrowsByDenying(List<PolicyCondition> conditions) {
    Match narrows = Match.YES;
    for (PolicyCondition condition : conditions) {
      narrows = narrows.and(namesWhoPasses(condition));
    }
    return narrows;
  }

  private static Match namesWhoPasses(PolicyCondition condition) {
    if (condition.hidesKey()) {
      return Match.MAYBE;
    }
    if (condition.testsPresence() || condition.needsKey()) {
      return Match.NO;
    }
    if (FLAGS.contains(condition.keyName()) && !condition.isNegative()) {
      return Match.of(condition.comparison().equals("bool") && condition.allAre("false"));
    }
    return condition.isNegative() ? names(condition) : Match.NO;
  }

  /** Whether a condition names accounts, organisations, networks or sources by its values. */
  public static Match names(PolicyCondition condition) {
    String key = condition.keyName();
    if (condition.hidesKey()) {
      return Match.MAYBE;
    }
    if (FLAGS.contains(key)) {
      return Match.of(condition.allAre("true"));
    }
    if (!key.equals("aws:sourceip")
        && !ARNS.contains(key)
        && !IDS.contains(key)
        && !PATHS.contains(key)) {
      return Match.NO;
    }
    Match fixed = Match.YES;
    for (PolicyText value : condition.values()) {
      fixed = fixed.and(isFixed(condition, key, value));
    }
    return fixed;
  }

  private static Match isFixed(PolicyCondition condition, String key, PolicyText value) {
    if (key.equals("aws:sourceip")) {
      return Networks.narrows(value);
    }
    String text = value.pattern();
    if (variesByRequest(text)) {
      return Match.NO;
    }
    if (!condition.isWild() || value.namesOneThing()) {
      return Match.YES;
    }
    if (value.mayBeAnything()) {
      return Match.MAYBE;
    }
    if (ARNS.contains(key)) {
      return Match.of(namesAccount(text));
    }
    return Match.of(PATHS.contains(key) ? !text.matches("[^/:]*[*?].*") : !Wildcards.isWild(text));
  }

  /** What a variable of the request stands for, strangers decide; that of the resource is fixed. */
  private static boolean variesByRequest(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(variable -> variable.group(1).toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.length() > 1 && !name.startsWith("aws:resource"));
  }

  /**
   * An ARN without an account has to be fixed itself; the name of a bucket is, in every account.
   */
  private static boolean namesAccount(String arn) {
    String[] parts = arn.split(":", PARTS);
    if (parts.length < PARTS) {
      return !Wildcards.isWild(arn);
    }
    if (!parts[ACCOUNT].isEmpty() && !Wildcards.isWild(parts[ACCOUNT])) {
      return true;
    }
    boolean bucket = parts[SERVICE].equals("s3");
    String name = bucket ? parts[PARTS - 1].split("/", 2)[0] : parts[PARTS - 1];
    return (bucket || parts[ACCOUNT].isEmpty()) && !name.isEmpty() && !Wildcards.isWild(name);
  }
}
