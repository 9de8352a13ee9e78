package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceGraph;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in the words of {@code docs/joins.md} where an attribute leads: addresses, {@code one of}
 * them, {@code outside} or {@code not set}.
 *
 * @param graph the graph
 * @param services the kinds
 * @param targets what is tested
 */
record JoinOracle(ResourceGraph graph, ServiceLookup services, TargetFinder targets) {

  /** Returns where an attribute of a resource leads, asked for the kinds it can name. */
  String leadsTo(String address, String path) {
    Resource holder = Objects.requireNonNull(graph.find(new ResourceAddress(address)), address);
    Kind kind = Objects.requireNonNull(services.kindOf(holder.type()), holder.type());
    List<String> kinds = kinds(holder, kind, path);
    List<Targets> found =
        kinds.stream().map(to -> targets.find(Subject.of(holder, kind), path, to)).toList();
    String certain = addresses(found.stream().flatMap(one -> one.certain().stream()));
    if (!certain.isEmpty()) {
      return certain;
    }
    String possible = addresses(found.stream().flatMap(one -> one.possible().stream()));
    if (!possible.isEmpty()) {
      return "one of " + possible;
    }
    return found.stream().anyMatch(Targets::set) ? "outside" : "not set";
  }

  /** The kinds of the attribute's links, and of what its references lead to in any case. */
  private List<String> kinds(Resource holder, Kind kind, String path) {
    Links links = graph.links(holder, path);
    Stream<String> referred =
        Stream.concat(links.targets().stream(), links.candidates().stream())
            .map(target -> services.nameOfKind(target.type()));
    Stream<String> linked =
        kind.links().stream()
            .filter(link -> path.equals(link.path().in(holder.dialect())))
            .map(KindLink::to);
    List<String> stated = linked.toList();
    return (stated.isEmpty() ? referred : stated.stream())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static String addresses(Stream<Resource> resources) {
    return resources
        .map(resource -> resource.address().text())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
