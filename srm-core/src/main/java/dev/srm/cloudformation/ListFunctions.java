package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;

/** Functions that look into lists. */
final class ListFunctions {

  private ListFunctions() {}

  static Value select(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return call.malformed("[index, list]");
    }
    Value selected = Conditionals.lift(call.values(arguments), values -> select(call, values));
    String index = Node.text(arguments.get(0));
    if (selected instanceof Value.Unknown && index != null && index.matches("[0-9]{1,6}")) {
      Value item = TextFunctions.itemOfSplit(call, arguments.get(1), Integer.parseInt(index));
      return item == null ? selected : item;
    }
    return selected;
  }

  private static Value select(Call call, List<Value> values) {
    String index = Values.text(values.get(0));
    if (index == null || !(values.get(1) instanceof Value.ListOf list)) {
      return Values.derived(call.function(), values);
    }
    if (!index.matches("[0-9]{1,6}")) {
      return call.malformed("[index, list] with an index from 0");
    }
    int number = Integer.parseInt(index);
    if (number >= list.items().size()) {
      return call.malformed("given a list of more than " + number + " items");
    }
    boolean shifting =
        list.items().subList(0, number + 1).stream().anyMatch(ListFunctions::mayVanish);
    return shifting ? Values.derived(call.function(), values) : list.items().get(number);
  }

  /** Whether an item may turn out to be no item, so that the ones after it move up. */
  private static boolean mayVanish(Value item) {
    return item instanceof Value.Conditional conditional
        && (conditional.whenTrue() instanceof Value.Null
            || conditional.whenFalse() instanceof Value.Null
            || mayVanish(conditional.whenTrue())
            || mayVanish(conditional.whenFalse()));
  }

  static Value length(Call call) throws InputException {
    return Conditionals.lift(
        List.of(call.value(call.argument())),
        values ->
            values.get(0) instanceof Value.ListOf list
                    && list.items().stream().noneMatch(ListFunctions::mayVanish)
                ? Value.number(list.items().size())
                : Values.derived(call.function(), values));
  }

  static Value getAzs(Call call) throws InputException {
    call.value(call.argument());
    return Value.unknown(call.function());
  }
}
