package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Condition.Stated;
import dev.srm.catalog.Quantifier;
import dev.srm.catalog.Truth;
import dev.srm.resource.Dialect;
import dev.srm.resource.Value;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps conditions. Which one it is shows by its leading key; shorthands such as {@code exists} are
 * written out here, so that nobody else has to know them.
 */
final class ConditionMapper {

  private static final Map<String, Truth> TRUTHS = MappingContext.byName(Truth.values());
  private static final Map<String, Quantifier> QUANTIFIERS =
      MappingContext.byName(Quantifier.values());
  private static final Map<String, Condition.Scope> SCOPES =
      MappingContext.byName(Condition.Scope.values());
  private static final Set<String> DIALECTS = Set.of("terraform", "cloudformation");
  private static final List<String> OF_ELEMENTS = List.of("some", "every", "none");
  private static final List<String> OF_RESOURCES = List.of("some", "every", "none", "exists");
  private static final Stated EXISTS = new Stated(Truth.TRUE, "exists");
  private static final Set<String> LEADING =
      Set.of(
          "all",
          "any",
          "not",
          "terraform",
          "cloudformation",
          "attribute",
          "each",
          "related",
          "follow",
          "function",
          "always",
          "initially");

  private final MappingContext context;
  private final @Nullable Dialect branch;
  private final PathMapper paths;

  /**
   * Creates a mapper.
   *
   * @param branch the dialect whose branch the conditions stand in, or null outside of one
   */
  ConditionMapper(MappingContext context, @Nullable Dialect branch) {
    this.context = context;
    this.branch = branch;
    this.paths = new PathMapper(context, branch);
  }

  Condition map(TreeNode node) {
    Fields fields = context.fields(node, "a condition");
    return context.sources().put(byLeadingKey(fields), node.at());
  }

  private Condition byLeadingKey(Fields fields) {
    List<String> leading = fields.among(LEADING);
    String key = leading.isEmpty() ? "" : leading.get(0);
    boolean bothDialects = DIALECTS.containsAll(leading);
    if (leading.size() > 1 && !bothDialects) {
      context
          .problems()
          .add(fields.at(), "one condition cannot be " + String.join(" and ", leading));
      return EXISTS;
    }
    return switch (key) {
      case "all" -> new Condition.All(parts(fields, key));
      case "any" -> new Condition.Any(parts(fields, key));
      case "not" -> not(fields);
      case "terraform", "cloudformation" -> perDialect(fields);
      case "attribute" -> new TestMapper(context, paths).map(fields);
      case "each" -> each(fields);
      case "related" -> related(fields);
      case "follow" -> follow(fields);
      case "function" -> call(fields);
      case "always" -> fixed(fields, key);
      case "initially" -> new Condition.Initially(fixed(fields, key));
      default -> unknown(fields);
    };
  }

  private Condition unknown(Fields fields) {
    String first = fields.keys().stream().findFirst().orElse("");
    context.problems().addUnknown(fields.at(), "this is no condition", first, LEADING);
    return EXISTS;
  }

  private List<Condition> parts(Fields fields, String key) {
    List<Condition> parts = new ArrayList<>();
    for (TreeNode part : fields.items(key)) {
      parts.add(map(part));
    }
    if (parts.isEmpty()) {
      context.problems().add(fields.at(key), "\"" + key + "\" needs at least one condition");
    }
    fields.finish();
    return parts;
  }

  private Condition not(Fields fields) {
    Condition part = map(fields.required("not"));
    fields.finish();
    return new Condition.Not(part);
  }

  private Condition perDialect(Fields fields) {
    if (branch != null) {
      context.problems().add(fields.at(), "this already is one dialect's branch");
    }
    Condition terraform = branch(fields, "terraform", Dialect.TERRAFORM);
    Condition cloudFormation = branch(fields, "cloudformation", Dialect.CLOUDFORMATION);
    fields.finish();
    return new Condition.PerDialect(terraform, cloudFormation);
  }

  private @Nullable Condition branch(Fields fields, String key, Dialect dialect) {
    TreeNode node = fields.optional(key);
    return node == null ? null : new ConditionMapper(context, dialect).map(node);
  }

  private Condition each(Fields fields) {
    var path = paths.spelling(fields.required("each"));
    Quantified quantified = quantified(fields, OF_ELEMENTS);
    fields.finish();
    return new Condition.Each(path, quantified.quantifier(), quantified.condition());
  }

  private Condition related(Fields fields) {
    String kind = context.qualified(fields.text("related"));
    Quantified quantified = quantified(fields, OF_RESOURCES);
    Condition.Scope scope =
        fields.has("scope") ? fields.choice("scope", SCOPES) : Condition.Scope.LINKED;
    Condition.WhenNone whenNone = whenNone(fields, scope);
    fields.optional("scope");
    fields.finish();
    return new Condition.Related(
        kind, scope, quantified.quantifier(), quantified.condition(), whenNone);
  }

  private Condition.@Nullable WhenNone whenNone(Fields fields, Condition.Scope scope) {
    TreeNode node = fields.optional("when-none");
    TreeNode afterwards = fields.optional("when-removed");
    Stated removed = afterwards == null ? null : stated(afterwards, "when-removed");
    if (node == null) {
      require(removed == null, fields, "\"when-removed\" needs \"when-none\" beside it");
      return null;
    }
    Fields answer = context.fields(node, "when-none");
    boolean initial = answer.has("initial") && answer.flag("initial");
    require(
        removed == null || initial, fields, "\"when-removed\" is for what is \"initial: true\"");
    require(
        !initial || scope == Condition.Scope.LINKED,
        fields,
        "what is \"initial: true\" is so for one resource: leave \"scope\" out");
    return new Condition.WhenNone(stated(answer, "when-none"), initial, removed);
  }

  private void require(boolean met, Fields fields, String otherwise) {
    if (!met) {
      context.problems().add(fields.at(), otherwise);
    }
  }

  private Condition follow(Fields fields) {
    var path = paths.spelling(fields.required("follow"));
    String kind = context.qualified(fields.text("to"));
    Quantified quantified = quantified(fields, OF_RESOURCES);
    Stated outside = stated(fields.required("when-outside"), "when-outside");
    fields.finish();
    return new Condition.Follow(
        path, kind, quantified.quantifier(), quantified.condition(), outside);
  }

  private Condition call(Fields fields) {
    String function = fields.text("function");
    Map<String, Value> arguments = new LinkedHashMap<>();
    for (Map.Entry<String, Member> argument : fields.members("with").entrySet()) {
      arguments.put(argument.getKey(), ValueMapper.value(argument.getValue().value()));
    }
    fields.finish();
    return new Condition.Call(function, Collections.unmodifiableMap(arguments));
  }

  private Stated fixed(Fields fields, String key) {
    TreeNode node = fields.required(key);
    Truth truth = fields.choiceOf(ValueMapper.value(node).toString(), node.at(), key, TRUTHS);
    Stated stated = new Stated(truth, fields.text("because"));
    fields.finish();
    return stated;
  }

  /** Maps {@code {unknown: reason}}. */
  private Stated stated(TreeNode node, String what) {
    return stated(context.fields(node, what), what);
  }

  private Stated stated(Fields fields, String what) {
    List<String> keys = fields.among(TRUTHS.keySet());
    if (keys.size() != 1) {
      context
          .problems()
          .add(fields.at(), what + " must be one of {true: reason}, {false: ...}, {unknown: ...}");
      return EXISTS;
    }
    String reason = fields.text(keys.get(0));
    fields.finish();
    return new Stated(Objects.requireNonNull(TRUTHS.get(keys.get(0))), reason);
  }

  private record Quantified(Quantifier quantifier, Condition condition) {}

  private Quantified quantified(Fields fields, List<String> allowed) {
    List<String> given = fields.among(allowed);
    if (given.size() != 1) {
      context
          .problems()
          .add(fields.at(), "this condition needs exactly one of " + String.join(", ", allowed));
      given.forEach(fields::optional);
      return new Quantified(Quantifier.SOME, EXISTS);
    }
    String key = given.get(0);
    if (key.equals("exists")) {
      return new Quantified(fields.flag(key) ? Quantifier.SOME : Quantifier.NONE, EXISTS);
    }
    return new Quantified(Objects.requireNonNull(QUANTIFIERS.get(key)), map(fields.required(key)));
  }
}
