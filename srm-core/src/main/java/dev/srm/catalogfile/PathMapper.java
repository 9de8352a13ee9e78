package dev.srm.catalogfile;

import dev.srm.catalog.Spelling;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Dialect;
import dev.srm.resource.Value;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Maps attribute paths: a plain string, or one spelling for each dialect. Inside a dialect's branch
 * a plain string is that dialect's spelling and the other form makes no sense.
 */
final class PathMapper {

  private final MappingContext context;
  private final @Nullable Dialect branch;

  PathMapper(MappingContext context, @Nullable Dialect branch) {
    this.context = context;
    this.branch = branch;
  }

  Spelling spelling(TreeNode node) {
    if (node instanceof Scalar scalar && scalar.value() instanceof Value.Text text) {
      return inBranch(checked(text.value(), node.at()));
    }
    if (node instanceof Mapping && branch == null) {
      return perDialect(node);
    }
    context.problems().add(node.at(), expectation());
    return Spelling.same("");
  }

  private String expectation() {
    return branch == null
        ? "a path must be text or {terraform: ..., cloudformation: ...}"
        : "inside a dialect's branch a path must be plain text";
  }

  private Spelling inBranch(String path) {
    if (branch == null) {
      return Spelling.same(path);
    }
    return branch == Dialect.TERRAFORM ? new Spelling(path, null) : new Spelling(null, path);
  }

  private Spelling perDialect(TreeNode node) {
    Fields fields = context.fields(node, "a path");
    String terraform = optionalPath(fields, "terraform");
    String cloudFormation = optionalPath(fields, "cloudformation");
    fields.finish();
    if (terraform == null && cloudFormation == null) {
      context.problems().add(node.at(), "a path needs \"terraform\" or \"cloudformation\"");
    }
    return new Spelling(terraform, cloudFormation);
  }

  private @Nullable String optionalPath(Fields fields, String key) {
    String path = fields.optionalText(key);
    return path == null ? null : checked(path, fields.at(key));
  }

  private String checked(String path, SourceLocation at) {
    boolean malformed =
        path.isBlank() || path.startsWith(".") || path.endsWith(".") || path.contains("..");
    if (malformed) {
      context.problems().add(at, "\"" + path + "\" is no path: steps are separated by single dots");
    }
    return path;
  }
}
