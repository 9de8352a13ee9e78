package dev.srm.policy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells how far the resources of a statement reach. */
public final class Resources {

  /** A name that nobody has given: only a pattern for all names matches it. */
  private static final String ANY = "\u0001\u0001\u0001";

  private static final int PARTS = 6;
  private static final int SERVICE = 2;

  private Resources() {}

  /** Whether a statement speaks of every resource, or of all but a few. */
  public static Match areAll(Statement statement) {
    Match all = Match.NO;
    for (PolicyText resource : statement.resources()) {
      all = all.or(isEverything(resource));
    }
    return statement.exceptResources() ? all.not() : all;
  }

  private static Match isEverything(PolicyText resource) {
    if (resource.isKnown()) {
      String everything = String.join(":", partition(resource), ANY, ANY, ANY, ANY, ANY);
      return Wildcards.matches(resource, everything);
    }
    return resource.mayBeAnything() ? Match.MAYBE : Match.NO;
  }

  private static String partition(PolicyText resource) {
    String[] parts = resource.pattern().split(":", -1);
    boolean fixed = parts.length > 1 && !Wildcards.isWild(parts[1]);
    return "arn:" + (fixed ? parts[1] : "aws");
  }

  /**
   * Whether a statement lets an action work on every resource of its kind, in one account at least:
   * {@code arn:aws:iam::111122223333:role/*} is every role.
   */
  public static Match areAllFor(Statement statement, String action) {
    Match all = Match.NO;
    for (PolicyText resource : statement.resources()) {
      all = all.or(isAllFor(resource, action));
    }
    return statement.exceptResources() ? all.not() : all;
  }

  private static Match isAllFor(PolicyText resource, String action) {
    if (resource.mayBeAnything()) {
      return Match.MAYBE;
    }
    String[] parts = resource.pattern().split(":", PARTS);
    if (parts.length < PARTS) {
      return resource.isKnown() ? isEverything(resource) : Match.NO;
    }
    String service = action.substring(0, action.indexOf(':'));
    boolean ofService =
        Wildcards.matches(new PolicyText(parts[SERVICE], List.of()), serviceOf(service))
            != Match.NO;
    return Match.of(ofService && isEveryName(parts[PARTS - 1], typeFor(action)));
  }

  /** Commands of Systems Manager work on the instances of EC2. */
  private static String serviceOf(String service) {
    return service.equals("ssm") ? "ec2" : service;
  }

  private static boolean isEveryName(String name, @Nullable String type) {
    if (type != null) {
      return Wildcards.includes(name, type + "/" + ANY);
    }
    return name.matches("(?:[A-Za-z0-9-]+[/:])?\\*[*/:]*");
  }

  /** Returns the type of resource that an action of IAM works on; null for other services. */
  private static @Nullable String typeFor(String action) {
    String plain = action.toLowerCase(Locale.ROOT);
    if (!plain.startsWith("iam:")) {
      return null;
    }
    for (String type : List.of("group", "role", "user")) {
      if (plain.contains(type)) {
        return type;
      }
    }
    return plain.contains("policy") ? "policy" : "user";
  }

  /** Whether a statement surely speaks of all resources that another speaks of. */
  static boolean include(Statement wider, Statement narrower) {
    if (areAll(wider) == Match.YES && !wider.exceptResources()) {
      return true;
    }
    if (wider.exceptResources() || narrower.exceptResources()) {
      return false;
    }
    return narrower.resources().stream().allMatch(one -> includes(wider.resources(), one));
  }

  private static boolean includes(List<PolicyText> wider, PolicyText narrower) {
    return wider.stream()
        .anyMatch(
            one ->
                one.equals(narrower)
                    || (one.isKnown() && Wildcards.includes(one.pattern(), narrower.pattern())));
  }
}
