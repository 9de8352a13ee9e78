package dev.srm.catalogfile;

import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Spelling;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;

/** Maps what AWS does when an attribute is left out. */
final class DefaultMapper {

  private static final String WHAT = "a default";

  private final MappingContext context;

  DefaultMapper(MappingContext context) {
    this.context = context;
  }

  /** Maps the list of a kind's defaults. */
  List<DefaultValue> ofKind(List<TreeNode> nodes) {
    PathMapper paths = new PathMapper(context, null);
    List<DefaultValue> defaults = new ArrayList<>();
    for (TreeNode node : nodes) {
      Fields fields = context.fields(node, WHAT);
      defaults.add(mapped(fields, paths.spelling(fields.required("attribute"))));
    }
    return defaults;
  }

  /** Maps the default inside a test, whose path is the test's. */
  DefaultValue ofTest(TreeNode node, Spelling path) {
    return mapped(context.fields(node, WHAT), path);
  }

  private DefaultValue mapped(Fields fields, Spelling path) {
    TreeNode removed = fields.optional("when-removed");
    DefaultValue mapped =
        new DefaultValue(
            path,
            ValueMapper.value(fields.required("value")),
            fields.optionalText("since"),
            fields.text("note"),
            fields.optionalText("source"),
            fields.has("initial") && fields.flag("initial"),
            removed == null ? null : removed(removed));
    fields.finish();
    if (mapped.removed() != null && !mapped.initial()) {
      context.problems().add(fields.at(), "\"when-removed\" is for what is \"initial: true\"");
    }
    return context.sources().put(mapped, fields.at());
  }

  private DefaultValue.Removed removed(TreeNode node) {
    Fields fields = context.fields(node, "when-removed");
    DefaultValue.Removed removed =
        new DefaultValue.Removed(ValueMapper.value(fields.required("value")), fields.text("note"));
    fields.finish();
    return removed;
  }
}
