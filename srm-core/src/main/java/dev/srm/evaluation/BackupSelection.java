package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.resource.Dialect;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one selection of AWS Backup selects: resources that are named or carry one of the listed
 * tags, as far as they meet every condition and are not excluded. A selection without any of that
 * selects everything.
 */
final class BackupSelection {

  private static final Set<String> TYPES =
      Set.of(
          "aws_backup_selection", "awscc_backup_backup_selection", "AWS::Backup::BackupSelection");
  private static final String TAG = "aws:ResourceTag/";
  private static final int ARN_PARTS = 6;
  private static final int SERVICE = 2;
  private static final int RESOURCE = 5;

  private final Resource selection;
  private final ResourceGraph graph;
  private final boolean terraform;
  private final Value.MapOf body;
  private final boolean opaque;

  BackupSelection(Resource selection, ResourceGraph graph) {
    this.selection = selection;
    this.graph = graph;
    this.terraform = selection.dialect() == Dialect.TERRAFORM;
    Value inner = get(selection.attributes(), "", "BackupSelection");
    this.body = inner instanceof Value.MapOf map ? map : selection.attributes();
    this.opaque = inner instanceof Value.Unknown;
  }

  /** The awscc provider writes {@code list_of_tags} for CloudFormation's {@code ListOfTags}. */
  private @Nullable Value get(Value.MapOf map, String snake, String camel) {
    if (terraform) {
      return map.get(snake);
    }
    Value value = map.get(camel);
    return value == null ? map.get(CloudControlSpelling.of(camel)) : value;
  }

  /** Whether a type selects resources for backup; all of its attributes are needed. */
  static boolean isSelection(String type) {
    return TYPES.contains(type);
  }

  /** Returns what the selection waits for, beside the tags of the resource. */
  List<Value> open() {
    return List.of(body);
  }

  /**
   * A resource that may be selected.
   *
   * @param resource the resource
   * @param tags its tags
   * @param form service and kind of resource in its ARN, {@code elasticfilesystem:file-system/}
   */
  record Candidate(Resource resource, ResourceTags tags, String form) {}

  /** Returns whether a resource is selected. */
  Truth selects(Candidate candidate) {
    if (opaque) {
      return Truth.UNKNOWN;
    }
    Truth named = named(candidate, "resources", "Resources");
    Truth tagged = tagged(candidate.tags());
    Truth chosen =
        named == null && tagged == null ? Truth.TRUE : orFalse(named).or(orFalse(tagged));
    Truth excluded = orFalse(named(candidate, "not_resources", "NotResources"));
    return chosen.and(conditions(candidate.tags())).and(excluded.not());
  }

  private static Truth orFalse(@Nullable Truth truth) {
    return truth == null ? Truth.FALSE : truth;
  }

  /** Returns whether a list of ARNs and patterns names a resource; null when there is no list. */
  private @Nullable Truth named(Candidate candidate, String snake, String camel) {
    Value value = get(body, snake, camel);
    if (value == null || isLeftOut(value)) {
      return null;
    }
    String path = terraform ? snake : "BackupSelection." + camel;
    Truth byReference = byReference(candidate, path).or(generated(value, path));
    Truth byPattern = Truth.FALSE;
    if (value instanceof Value.ListOf list) {
      for (Value item : list.items()) {
        if (item instanceof Value.Text text) {
          byPattern = byPattern.or(matches(text.value(), candidate));
        }
      }
    }
    return byReference.or(byPattern);
  }

  private static boolean isLeftOut(@Nullable Value value) {
    return value == null || Value.isLeftOut(value) || Comparison.isEmpty(value);
  }

  private Truth byReference(Candidate candidate, String path) {
    Links links = graph.links(selection, path);
    if (links.targets().contains(candidate.resource())) {
      return Truth.TRUE;
    }
    boolean possible = links.hidden() || links.candidates().contains(candidate.resource());
    return possible ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** What is not of AWS, {@code terraform_data} for one, passes on the ARN of anything. */
  private Truth generated(Value value, String path) {
    List<Value> items = value instanceof Value.ListOf list ? list.items() : List.of(value);
    boolean open = items.stream().anyMatch(Value.Unknown.class::isInstance);
    boolean passed =
        graph.links(selection, path).targets().stream().anyMatch(one -> !one.provider().isAws());
    return open && passed ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** An id that is not known yet is in no list of ids, but may be in a pattern. */
  private static Truth matches(String pattern, Candidate candidate) {
    if (candidate.resource().attributes().get("arn") instanceof Value.Text arn) {
      return Truth.of(glob(pattern, arn.value()));
    }
    String[] parts = pattern.split(":", ARN_PARTS);
    if (pattern.equals("*") || parts.length < ARN_PARTS) {
      return Truth.of(pattern.equals("*"));
    }
    int colon = candidate.form().indexOf(':');
    String kind = candidate.form().substring(colon + 1);
    if (!glob(parts[SERVICE], candidate.form().substring(0, colon))) {
      return Truth.FALSE;
    }
    String wanted = parts[RESOURCE];
    int star = wanted.indexOf('*');
    String fixed = star < 0 ? wanted : wanted.substring(0, star);
    boolean everywhere = parts[3].matches("\\**") && parts[4].matches("\\**");
    if (star >= 0 && kind.startsWith(fixed)) {
      return everywhere && star == wanted.length() - 1 ? Truth.TRUE : Truth.UNKNOWN;
    }
    return star >= 0 && fixed.startsWith(kind) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean glob(String pattern, String text) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
  }

  /** Returns whether the resource carries one of the listed tags; null when none is listed. */
  private @Nullable Truth tagged(ResourceTags tags) {
    Value value = get(body, "selection_tag", "ListOfTags");
    if (isLeftOut(value)) {
      return null;
    }
    Truth truth = value instanceof Value.ListOf ? Truth.FALSE : Truth.UNKNOWN;
    if (value instanceof Value.ListOf list) {
      for (Value item : list.items()) {
        truth = truth.or(test("equals", item, tags));
      }
    }
    return truth;
  }

  private Truth conditions(ResourceTags tags) {
    Value value = get(body, "condition", "Conditions");
    if (isLeftOut(value)) {
      return Truth.TRUE;
    }
    List<Value> blocks = value instanceof Value.ListOf list ? list.items() : List.of(value);
    Truth truth = Truth.TRUE;
    for (Value block : blocks) {
      truth = truth.and(block instanceof Value.MapOf map ? all(map, tags) : Truth.UNKNOWN);
    }
    return truth;
  }

  private Truth all(Value.MapOf block, ResourceTags tags) {
    Truth truth = Truth.TRUE;
    for (var entry : block.entries().entrySet()) {
      String operator =
          entry.getKey().toLowerCase(Locale.ROOT).replace("_", "").replace("string", "");
      List<Value> tests =
          entry.getValue() instanceof Value.ListOf list ? list.items() : List.of(entry.getValue());
      for (Value test : tests) {
        boolean none = test instanceof Value.Null;
        truth = truth.and(none ? Truth.TRUE : test(operator, test, tags));
      }
    }
    return truth;
  }

  /** What AWS does with a resource that lacks a tag is documented for the positive tests only. */
  private Truth test(String operator, Value test, ResourceTags tags) {
    if (!(test instanceof Value.MapOf map)
        || !(get(map, "key", "ConditionKey") instanceof Value.Text key)
        || !(get(map, "value", "ConditionValue") instanceof Value.Text wanted)) {
      return Truth.UNKNOWN;
    }
    String tag = key.value().startsWith(TAG) ? key.value().substring(TAG.length()) : key.value();
    String value = wanted.value();
    return switch (operator) {
      case "equals" -> tags.test(tag, Truth.FALSE, value::equals);
      case "like" -> tags.test(tag, Truth.FALSE, text -> glob(value, text));
      case "notequals" -> tags.test(tag, Truth.UNKNOWN, text -> !value.equals(text));
      case "notlike" -> tags.test(tag, Truth.UNKNOWN, text -> !glob(value, text));
      default -> Truth.UNKNOWN;
    };
  }
}
