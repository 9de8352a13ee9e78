package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Operator;
import dev.srm.catalog.Spelling;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maps the test of one attribute: a path, exactly one operator and perhaps a default. */
final class TestMapper {

  private static final Map<String, Operator> OPERATORS = MappingContext.byName(Operator.values());

  private final MappingContext context;
  private final PathMapper paths;

  TestMapper(MappingContext context, PathMapper paths) {
    this.context = context;
    this.paths = paths;
  }

  Condition map(Fields fields) {
    Spelling path = paths.spelling(fields.required("attribute"));
    Operator operator = Operator.PRESENT;
    List<Value> operands = List.of();
    List<String> given = fields.among(OPERATORS.keySet());
    if (given.size() == 1) {
      String key = given.get(0);
      operator = OPERATORS.getOrDefault(key, Operator.PRESENT);
      operands = operands(operator, key, fields);
    } else {
      operatorProblem(fields, given);
      given.forEach(fields::optional);
    }
    TreeNode fallback = fields.optional("default");
    DefaultValue otherwise =
        fallback == null ? null : new DefaultMapper(context).ofTest(fallback, path);
    fields.finish();
    return new Condition.AttributeTest(path, operator, operands, otherwise);
  }

  private void operatorProblem(Fields fields, List<String> given) {
    if (given.size() > 1) {
      String message =
          "a test of an attribute has one operator, not " + String.join(" and ", given);
      context.problems().add(fields.at(), message);
      return;
    }
    String unknown =
        fields.keys().stream()
            .filter(key -> !key.equals("attribute") && !key.equals("default"))
            .findFirst()
            .orElse("");
    String message = "a test of an attribute needs an operator";
    context.problems().addUnknown(fields.at(), message, unknown, OPERATORS.keySet());
  }

  private List<Value> operands(Operator operator, String key, Fields fields) {
    return switch (operator) {
      case PRESENT, EMPTY -> List.of(Value.bool(fields.flag(key)));
      case ONE_OF, NOT_ONE_OF, CONTAINS_ANY_OF, CONTAINS_ALL_OF -> several(key, fields);
      case AT_LEAST, AT_MOST, SIZE_AT_LEAST -> List.of(number(fields.required(key), key));
      case MATCHES, NOT_MATCHES, VERSION_AT_LEAST -> List.of(Value.text(fields.text(key)));
      case EQUALS, NOT_EQUALS, CONTAINS -> List.of(single(fields.required(key), key));
    };
  }

  private List<Value> several(String key, Fields fields) {
    List<Value> values = new ArrayList<>();
    for (TreeNode item : fields.items(key)) {
      values.add(single(item, key));
    }
    if (values.isEmpty()) {
      context.problems().add(fields.at(key), "\"" + key + "\" must be a list with a value");
    }
    return values;
  }

  private Value single(TreeNode node, String key) {
    if (node instanceof Scalar scalar && !(scalar.value() instanceof Value.Null)) {
      return scalar.value();
    }
    return wrong(node.at(), "\"" + key + "\" compares with a text, number or boolean");
  }

  private Value number(TreeNode node, String key) {
    if (node instanceof Scalar scalar && scalar.value() instanceof Value.Num) {
      return scalar.value();
    }
    return wrong(node.at(), "\"" + key + "\" must be a number");
  }

  private Value wrong(SourceLocation at, String message) {
    context.problems().add(at, message);
    return Value.NULL;
  }
}
