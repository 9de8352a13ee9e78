package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.evaluation.AddressRanges.World;
import dev.srm.resource.Dialect;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/** The address ranges that a rule admits by the name of a prefix list. */
final class PrefixLists {

  private static final String LIST = "ec2.prefix-list";
  private static final String ENTRY = "ec2.prefix-list-entry";

  /** The lists of AWS hold the addresses of one of its services. */
  private static final String OF_AWS = "com.amazonaws.";

  private final FunctionCall call;
  private final String path;

  PrefixLists(FunctionCall call) {
    this.call = call;
    this.path = call.text("prefix-lists");
  }

  /** Returns whether one of the lists holds the whole internet. */
  World world() {
    Targets lists = call.relations().targets(call.subject(), path, LIST);
    if (!lists.set() || areOfAws()) {
      return new World(Truth.FALSE, List.of(), List.of());
    }
    List<Value> ranges = new ArrayList<>();
    for (Resource list : lists.certain()) {
      addEntries(list, ranges);
    }
    World world = AddressRanges.world(ranges);
    boolean open = lists.elsewhere() || !lists.possible().isEmpty();
    List<String> shown = world.shown().stream().map(range -> range + " of a prefix list").toList();
    return open && world.truth() == Truth.FALSE
        ? new World(Truth.UNKNOWN, List.of(), unseen(lists))
        : new World(world.truth(), shown, world.references());
  }

  private void addEntries(Resource list, List<Value> ranges) {
    boolean terraform = list.dialect() == Dialect.TERRAFORM;
    String entries = terraform ? "entry.cidr" : "Entries.Cidr";
    call.paths().find(Subject.of(list, null), entries).forEach(found -> ranges.add(found.value()));
    for (Satellites.Satellite entry : call.relations().satellites(ENTRY, list)) {
      boolean certain = entry.joined() == Truth.TRUE;
      call.paths()
          .find(Subject.of(entry.resource(), null), "cidr")
          .forEach(found -> ranges.add(certain ? found.value() : open(entry)));
    }
  }

  private static Value open(Satellites.Satellite entry) {
    return new Value.Unknown(Value.Setting.UNCLEAR, entry.references(), false);
  }

  private List<String> unseen(Targets lists) {
    List<String> names = new ArrayList<>(lists.references());
    for (Found found : call.find("prefix-lists")) {
      if (found.value() instanceof Value.Text text && !text.sensitive()) {
        names.add("prefix list " + text.value() + ", which is not in this input");
      }
    }
    return names;
  }

  /** The list of a gateway endpoint is AWS's, as is one that is looked up by a name of AWS. */
  private boolean areOfAws() {
    Links links = call.links(path);
    List<Resource> all = new ArrayList<>(links.targets());
    all.addAll(links.candidates());
    return !all.isEmpty() && !links.hidden() && all.stream().allMatch(PrefixLists::isOfAws);
  }

  private static boolean isOfAws(Resource resource) {
    boolean named =
        resource.attributes().get("name") instanceof Value.Text name
            && name.value().startsWith(OF_AWS);
    return switch (resource.type()) {
      case "aws_vpc_endpoint", "aws_prefix_list" -> true;
      case "aws_ec2_managed_prefix_list" -> resource.mode() == Resource.Mode.DATA && named;
      default -> false;
    };
  }
}
