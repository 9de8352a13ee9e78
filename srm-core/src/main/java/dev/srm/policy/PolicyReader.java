package dev.srm.policy;

import dev.srm.policy.Statement.Effect;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies from values: the JSON grammar of IAM ({@code Statement}, {@code Action}) and the
 * blocks of Terraform's {@code aws_iam_policy_document} ({@code statement}, {@code actions}).
 */
public final class PolicyReader {

  private PolicyReader() {}

  /** Returns the policy in a map of IAM's grammar or of the data source. */
  public static PolicyDocument read(Value.MapOf document) {
    boolean blocks = document.get("statement") != null && document.get("Statement") == null;
    Value statements = blocks ? document.get("statement") : document.get("Statement");
    List<Statement> read = new ArrayList<>();
    List<String> waitsFor = new ArrayList<>();
    boolean complete = true;
    for (Value statement : flatten(statements)) {
      if (statement instanceof Value.MapOf map) {
        StatementReader reader = new StatementReader(map, read.size() + 1);
        read.add(blocks ? reader.readBlock() : reader.readJson());
      } else if (!(statement instanceof Value.Null)) {
        complete = false;
        waitsFor.addAll(PolicyText.of(statement).references());
      }
    }
    return new PolicyDocument(read, complete, waitsFor, false);
  }

  /** Returns the elements of a list, or the only element; both branches of a condition. */
  static List<Value> flatten(@Nullable Value value) {
    if (value == null || value instanceof Value.Null) {
      return List.of();
    }
    List<Value> items = new ArrayList<>();
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> items.addAll(flatten(item)));
    } else if (value instanceof Value.Conditional conditional) {
      items.addAll(flatten(conditional.whenTrue()));
      items.addAll(flatten(conditional.whenFalse()));
    } else {
      items.add(value);
    }
    return items;
  }

  /** Reads one statement. */
  private record StatementReader(Value.MapOf map, int number) {

    Statement readJson() {
      boolean exceptPrincipals = isSet("NotPrincipal");
      boolean exceptActions = isSet("NotAction");
      boolean exceptResources = isSet("NotResource");
      return new Statement(
          number,
          sid("Sid"),
          effect(map.get("Effect"), Effect.UNKNOWN),
          principals(map.get(exceptPrincipals ? "NotPrincipal" : "Principal")),
          exceptPrincipals,
          texts(map.get(exceptActions ? "NotAction" : "Action")),
          exceptActions,
          texts(map.get(exceptResources ? "NotResource" : "Resource")),
          exceptResources,
          conditions(map.get("Condition")));
    }

    Statement readBlock() {
      boolean exceptPrincipals = isSet("not_principals");
      boolean exceptActions = isSet("not_actions");
      boolean exceptResources = isSet("not_resources");
      return new Statement(
          number,
          sid("sid"),
          effect(map.get("effect"), Effect.ALLOW),
          blockPrincipals(map.get(exceptPrincipals ? "not_principals" : "principals")),
          exceptPrincipals,
          texts(map.get(exceptActions ? "not_actions" : "actions")),
          exceptActions,
          texts(map.get(exceptResources ? "not_resources" : "resources")),
          exceptResources,
          blockConditions(map.get("condition")));
    }

    private boolean isSet(String key) {
      return !flatten(map.get(key)).isEmpty();
    }

    private String sid(String key) {
      return map.get(key) instanceof Value.Text sid && !sid.sensitive() ? sid.value() : "";
    }

    private static Effect effect(@Nullable Value value, Effect whenAbsent) {
      if (value instanceof Value.Text text) {
        return switch (text.value().toLowerCase(Locale.ROOT)) {
          case "allow" -> Effect.ALLOW;
          case "deny" -> Effect.DENY;
          default -> Effect.UNKNOWN;
        };
      }
      boolean absent = value == null || value instanceof Value.Null;
      return absent ? whenAbsent : Effect.UNKNOWN;
    }

    private static List<PolicyText> texts(@Nullable Value value) {
      return flatten(value).stream().map(PolicyText::of).toList();
    }

    private static List<Principal> principals(@Nullable Value value) {
      List<Principal> principals = new ArrayList<>();
      for (Value one : flatten(value)) {
        if (one instanceof Value.MapOf map) {
          map.entries()
              .forEach(
                  (type, who) ->
                      texts(who).forEach(text -> principals.add(new Principal(type, text))));
        } else {
          principals.add(new Principal("*", PolicyText.of(one)));
        }
      }
      return principals;
    }

    private static List<Principal> blockPrincipals(@Nullable Value value) {
      List<Principal> principals = new ArrayList<>();
      for (Value one : flatten(value)) {
        if (one instanceof Value.MapOf block) {
          String type = String.valueOf(block.get("type"));
          texts(block.get("identifiers"))
              .forEach(text -> principals.add(new Principal(type, text)));
        } else {
          principals.add(new Principal("*", PolicyText.of(one)));
        }
      }
      return principals;
    }

    private static List<PolicyCondition> conditions(@Nullable Value value) {
      List<PolicyCondition> conditions = new ArrayList<>();
      for (Value block : flatten(value)) {
        if (block instanceof Value.MapOf operators) {
          operators.entries().forEach((operator, keys) -> addKeys(operator, keys, conditions));
        } else {
          conditions.add(unknown(block));
        }
      }
      return conditions;
    }

    private static void addKeys(String operator, Value keys, List<PolicyCondition> conditions) {
      if (keys instanceof Value.MapOf map) {
        for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
          PolicyText key = new PolicyText(entry.getKey(), List.of());
          conditions.add(new PolicyCondition(operator, key, texts(entry.getValue())));
        }
      } else {
        conditions.add(unknown(keys));
      }
    }

    private static List<PolicyCondition> blockConditions(@Nullable Value value) {
      List<PolicyCondition> conditions = new ArrayList<>();
      for (Value one : flatten(value)) {
        if (one instanceof Value.MapOf block) {
          Value variable = block.get("variable");
          conditions.add(
              new PolicyCondition(
                  String.valueOf(block.get("test")),
                  PolicyText.of(variable == null ? Value.NULL : variable),
                  texts(block.get("values"))));
        } else {
          conditions.add(unknown(one));
        }
      }
      return conditions;
    }

    private static PolicyCondition unknown(Value value) {
      return new PolicyCondition("", PolicyText.of(value), List.of());
    }
  }
}
