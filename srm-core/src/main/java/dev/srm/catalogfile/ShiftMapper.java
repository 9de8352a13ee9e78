package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.OwnershipShift;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Maps the rows that move layers between owners, the most specific first. */
final class ShiftMapper {

  private static final Map<String, Owner> OWNERS =
      Map.of(
          "aws", Owner.AWS,
          "customer", Owner.CUSTOMER,
          "shared", Owner.SHARED,
          "absent", Owner.ABSENT);

  private final MappingContext context;

  ShiftMapper(MappingContext context) {
    this.context = context;
  }

  List<OwnershipShift> map(List<TreeNode> nodes) {
    List<OwnershipShift> shifts = new ArrayList<>();
    for (TreeNode node : nodes) {
      shifts.add(shift(node));
    }
    if (shifts.size() > 1) {
      shifts.sort(Comparator.comparingInt(OwnershipShift::rank).reversed());
    }
    return shifts;
  }

  private OwnershipShift shift(TreeNode node) {
    Fields fields = context.fields(node, "an ownership shift");
    TreeNode when = fields.optional("when");
    Condition condition = when == null ? null : new ConditionMapper(context, null).map(when);
    OwnershipShift shift =
        new OwnershipShift(
            condition,
            fields.integer("rank", 0),
            owners(fields),
            fields.text("because"),
            fields.text("source"));
    fields.finish();
    return context.sources().put(shift, node.at());
  }

  private Map<Layer, Owner> owners(Fields fields) {
    Map<Layer, Owner> owners = new EnumMap<>(Layer.class);
    fields.required("owners");
    for (Map.Entry<String, Member> entry : fields.members("owners").entrySet()) {
      Member member = entry.getValue();
      Layer layer = fields.choiceOf(entry.getKey(), member.key(), "owners", KindMapper.LAYERS);
      String owner = fields.textOf(member.value(), "owners");
      owners.put(layer, fields.choiceOf(owner, member.value().at(), "owners", OWNERS));
    }
    return owners;
  }
}
