package dev.srm.catalogfile;

import dev.srm.catalog.Category;
import dev.srm.catalog.Condition;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps the responsibilities of a service. */
final class ResponsibilityMapper {

  private static final Map<String, Category> CATEGORIES = MappingContext.byName(Category.values());
  private static final Map<String, Severity> SEVERITIES = MappingContext.byName(Severity.values());
  private static final String ACCOUNT = "account";

  private final MappingContext context;

  ResponsibilityMapper(MappingContext context) {
    this.context = context;
  }

  Responsibility map(TreeNode node) {
    Fields fields = context.fields(node, "a responsibility");
    Responsibility responsibility =
        new Responsibility(
            fields.text("id"),
            fields.text("title"),
            appliesTo(fields),
            fields.choice("layer", KindMapper.LAYERS),
            fields.choice("category", CATEGORIES),
            fields.choice("severity", SEVERITIES),
            text(fields),
            condition(fields, "applies-when"),
            condition(fields, "satisfied-when"),
            unsupported(fields),
            references(fields),
            fields.text("since"));
    fields.finish();
    return context.sources().put(responsibility, node.at());
  }

  private List<String> appliesTo(Fields fields) {
    TreeNode node = fields.required("applies-to");
    if (node instanceof Scalar scalar && scalar.value().toString().equals(ACCOUNT)) {
      return List.of();
    }
    if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
      return fields.texts("applies-to");
    }
    if (fields.has("applies-to")) {
      context
          .problems()
          .add(node.at(), "\"applies-to\" must be a list of kinds or the word account");
    }
    return List.of();
  }

  private static Responsibility.Text text(Fields fields) {
    return new Responsibility.Text(
        fields.text("duty"),
        fields.text("why"),
        fields.text("remediation"),
        fields.optionalText("manual"));
  }

  private @Nullable Condition condition(Fields fields, String key) {
    TreeNode node = fields.optional(key);
    return node == null ? null : new ConditionMapper(context, null).map(node);
  }

  private Responsibility.Unsupported unsupported(Fields fields) {
    TreeNode node = fields.optional("unsupported");
    if (node == null) {
      return new Responsibility.Unsupported(null, null);
    }
    Fields reasons = context.fields(node, "unsupported");
    Responsibility.Unsupported unsupported =
        new Responsibility.Unsupported(
            reasons.optionalText("terraform"), reasons.optionalText("cloudformation"));
    reasons.finish();
    return unsupported;
  }

  private Map<String, List<String>> references(Fields fields) {
    TreeNode node = fields.optional("references");
    if (node == null) {
      return Map.of();
    }
    Fields frameworks = context.fields(node, "references");
    Map<String, List<String>> references = new LinkedHashMap<>();
    for (Map.Entry<String, Member> framework : fields.members("references").entrySet()) {
      references.put(framework.getKey(), frameworks.texts(framework.getKey()));
    }
    return Collections.unmodifiableMap(references);
  }
}
