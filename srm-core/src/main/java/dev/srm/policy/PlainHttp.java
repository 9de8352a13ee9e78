package dev.srm.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether statements refuse everybody who does not use TLS. */
public final class PlainHttp {

  /** Conditions that spare nobody but services of AWS, which use TLS. */
  private static final Set<String> OF_SERVICES =
      Set.of("aws:principalisawsservice", "aws:viaawsservice");

  private PlainHttp() {}

  /** How far a denial reaches into a bucket. */
  public enum Reach {
    /** The bucket and its objects. */
    ALL,
    /** The bucket alone. */
    BUCKET,
    /** Its objects alone. */
    OBJECTS,
    /** One of both, and the input does not show which. */
    EITHER,
    /** Neither. */
    NONE
  }

  /**
   * Whether a statement denies plain HTTP to everybody.
   *
   * @param actions the actions that it has to deny at least; none for all of the service
   */
  public static Match refuses(Statement statement, List<String> actions) {
    Match everybody = statement.exceptPrincipals() ? Match.NO : statement.meansAnybody();
    return statement
        .allows()
        .not()
        .and(everybody)
        .and(coversAll(statement, actions))
        .and(asks(statement.conditions()));
  }

  private static Match coversAll(Statement statement, List<String> actions) {
    if (actions.isEmpty()) {
      return statement.exceptActions() ? Match.NO : Actions.coversWholeService(statement);
    }
    Match all = Match.YES;
    for (String action : actions) {
      all = all.and(Actions.covers(statement, action));
    }
    return all;
  }

  private static Match asks(List<PolicyCondition> conditions) {
    Match asks = Match.NO;
    for (PolicyCondition condition : conditions) {
      if (condition.hidesKey()) {
        return Match.MAYBE;
      }
      boolean ofServices = OF_SERVICES.contains(condition.keyName()) && isBool(condition, "false");
      Match one = asksForPlainHttp(condition);
      if (one == Match.NO && !ofServices) {
        return Match.NO;
      }
      asks = asks.or(one);
    }
    return asks;
  }

  private static boolean isBool(PolicyCondition condition, String value) {
    return condition.comparison().equals("bool") && condition.allAre(value);
  }

  private static Match asksForPlainHttp(PolicyCondition condition) {
    if (!condition.keyName().equals("aws:securetransport")
        || !condition.comparison().equals("bool")) {
      return Match.NO;
    }
    Match asks = Match.NO;
    for (PolicyText value : condition.values()) {
      asks =
          asks.or(
              value.isKnown() ? Match.of("false".equalsIgnoreCase(value.known())) : Match.MAYBE);
    }
    return asks;
  }

  /**
   * Returns how far into a bucket the resources of some statements reach.
   *
   * @param hidesEnds whether an unknown resource may be a bucket or its objects: a plan does not
   *     show the end of {@code "${aws_s3_bucket.b.arn}/*"}
   */
  public static Reach reach(List<Statement> statements, boolean hidesEnds) {
    boolean bucket = false;
    boolean objects = false;
    List<PolicyText> hidden = new ArrayList<>();
    for (Statement statement : statements) {
      for (PolicyText resource : namedBy(statement)) {
        boolean hides = hidesEnds && !resource.isKnown();
        if (hides) {
          hidden.add(resource);
        }
        bucket |= !hides && meansBucket(resource.pattern());
        objects |= !hides && meansObjects(resource.pattern());
      }
    }
    // Two resources of one bucket are the bucket and its objects: nothing else can be two.
    boolean both = (bucket && objects) || hidden.size() > 1;
    if (both) {
      return Reach.ALL;
    }
    if (!hidden.isEmpty()) {
      return Reach.EITHER;
    }
    return bucket ? Reach.BUCKET : objects ? Reach.OBJECTS : Reach.NONE;
  }

  private static List<PolicyText> namedBy(Statement statement) {
    return statement.exceptResources() ? List.of() : statement.resources();
  }

  private static boolean meansBucket(String resource) {
    return resource.indexOf('/') < 0;
  }

  private static boolean meansObjects(String resource) {
    int slash = resource.indexOf('/');
    return slash < 0 ? resource.endsWith("*") : resource.substring(slash + 1).equals("*");
  }

  /** Returns what a reach leaves out, or null when it leaves nothing out. */
  public static @Nullable String leftOut(Reach reach) {
    return switch (reach) {
      case ALL -> null;
      case BUCKET -> "the objects";
      case OBJECTS -> "the bucket itself";
      case EITHER -> "the bucket or its objects";
      case NONE -> "the bucket and its objects";
    };
  }
}
