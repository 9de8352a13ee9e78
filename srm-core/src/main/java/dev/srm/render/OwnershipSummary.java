package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.render.OwnershipMatrix.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ownership matrix in a few phrases: who has the software stack of which service, and what is
 * one owner's on all of them.
 */
final class OwnershipSummary {

  private static final int MOST_SERVICES = 6;

  private static final List<Layer> ALWAYS_OURS =
      List.of(Layer.PLATFORM_CONFIGURATION, Layer.IDENTITY_ACCESS, Layer.CUSTOMER_DATA);

  private OwnershipSummary() {}

  /** Returns what each owner has, such as {@code guest operating system on EC2}. */
  static Map<Owner, List<String>> of(OwnershipMatrix matrix) {
    Map<Owner, List<String>> phrases = new EnumMap<>(Owner.class);
    if (matrix.columns().isEmpty()) {
      return phrases;
    }
    for (Owner owner : List.of(Owner.CUSTOMER, Owner.SHARED, Owner.UNDECIDED)) {
      phrases.put(owner, stack(matrix, owner));
    }
    addEverywhere(phrases, matrix, Owner.CUSTOMER, ALWAYS_OURS);
    phrases.put(Owner.AWS, inherited(matrix));
    phrases.values().removeIf(List::isEmpty);
    return phrases;
  }

  /** Layers that an owner has on the same services are told together. */
  private static List<String> stack(OwnershipMatrix matrix, Owner owner) {
    Map<List<String>, List<String>> layersByServices = new LinkedHashMap<>();
    for (Layer layer : OwnershipMatrix.SOFTWARE_STACK) {
      List<String> services = matrix.servicesWhere(layer, owner);
      if (!services.isEmpty()) {
        layersByServices
            .computeIfAbsent(services, key -> new ArrayList<>())
            .add(Words.layer(layer));
      }
    }
    List<String> phrases = new ArrayList<>();
    layersByServices.forEach(
        (services, layers) -> phrases.add(Words.list(layers) + " on " + some(services)));
    return phrases;
  }

  private static void addEverywhere(
      Map<Owner, List<String>> phrases, OwnershipMatrix matrix, Owner owner, List<Layer> layers) {
    List<String> names = new ArrayList<>();
    for (Layer layer : layers) {
      if (matrix.everywhere(layer, owner)) {
        names.add(Words.layer(layer));
      }
    }
    if (!names.isEmpty()) {
      List<String> all = phrases.computeIfAbsent(owner, key -> new ArrayList<>());
      all.add(Words.list(names) + " on " + everyService(matrix));
    }
  }

  private static List<String> inherited(OwnershipMatrix matrix) {
    List<String> phrases = new ArrayList<>();
    List<String> services = new ArrayList<>();
    for (Column column : matrix.columns()) {
      if (stackIsInherited(column)) {
        services.add(column.title());
      }
    }
    if (!services.isEmpty()) {
      phrases.add("the software stack of " + some(services));
    }
    if (matrix.everywhere(Layer.FACILITIES, Owner.AWS)
        && matrix.everywhere(Layer.VIRTUALIZATION_HOST, Owner.AWS)) {
      phrases.add("everything from the building to the hypervisor on " + everyService(matrix));
    }
    return phrases;
  }

  private static boolean stackIsInherited(Column column) {
    boolean any = false;
    for (Layer layer : OwnershipMatrix.SOFTWARE_STACK) {
      Set<Owner> owners = column.owners(layer);
      if (!owners.isEmpty() && !owners.equals(Set.of(Owner.AWS))) {
        return false;
      }
      any |= !owners.isEmpty();
    }
    return any;
  }

  private static String everyService(OwnershipMatrix matrix) {
    int services = matrix.columns().size();
    return services == 1 ? matrix.columns().get(0).title() : "all " + services + " services";
  }

  private static String some(List<String> services) {
    if (services.size() <= MOST_SERVICES) {
      return Words.list(services);
    }
    int more = services.size() - MOST_SERVICES;
    return String.join(", ", services.subList(0, MOST_SERVICES)) + " and " + more + " more";
  }
}
