package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.LayerOwnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who owns which layer on which service, over all resources with an ownership stack. A cell names
 * every owner that some resource of the service has: Fargate and EC2 capacity side by side are
 * {@code AWS, CUSTOMER}.
 */
final class OwnershipMatrix {

  /** The layers where software runs that somebody must patch: what a service model is about. */
  static final Set<Layer> SOFTWARE_STACK =
      EnumSet.of(
          Layer.GUEST_OS,
          Layer.CONTAINER_ORCHESTRATION,
          Layer.PLATFORM_RUNTIME,
          Layer.DATABASE_ENGINE);

  private final List<Column> columns;

  private OwnershipMatrix(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** One service. */
  static final class Column {
    private final String title;
    private final Map<Layer, Map<Owner, List<AssessedResource>>> owners =
        new EnumMap<>(Layer.class);

    private Column(String title) {
      this.title = title;
    }

    /** Returns the short name of the service. */
    String title() {
      return title;
    }

    /** Returns who owns a layer; empty when no resource of the service has it. */
    Set<Owner> owners(Layer layer) {
      return resources(layer).keySet();
    }

    /** Returns the resources that have a layer by its owner. */
    Map<Owner, List<AssessedResource>> resources(Layer layer) {
      return owners.getOrDefault(layer, Map.of());
    }

    private void add(AssessedResource resource) {
      for (LayerOwnership row : resource.ownership()) {
        if (row.owner() != Owner.ABSENT) {
          owners
              .computeIfAbsent(row.layer(), key -> new EnumMap<>(Owner.class))
              .computeIfAbsent(row.owner(), key -> new ArrayList<>())
              .add(resource);
        }
      }
    }
  }

  /** Returns the matrix of the resources that remain after the change. */
  static OwnershipMatrix of(List<AssessedResource> resources) {
    Map<String, Column> byKey = new TreeMap<>();
    for (AssessedResource resource : resources) {
      ServiceSummary service = resource.service();
      if (service != null && resource.change().remains() && !resource.ownership().isEmpty()) {
        Column column =
            byKey.computeIfAbsent(service.key(), key -> new Column(Words.service(service.title())));
        column.add(resource);
      }
    }
    List<Column> columns = new ArrayList<>(byKey.values());
    columns.sort(Comparator.comparing(Column::title));
    return new OwnershipMatrix(columns);
  }

  /** Returns the services, sorted by name. */
  List<Column> columns() {
    return columns;
  }

  /** Returns the services on which an owner has a layer. */
  List<String> servicesWhere(Layer layer, Owner owner) {
    List<String> titles = new ArrayList<>();
    for (Column column : columns) {
      if (column.owners(layer).contains(owner)) {
        titles.add(column.title);
      }
    }
    return titles;
  }

  /** Whether one owner alone has a layer on every service. */
  boolean everywhere(Layer layer, Owner owner) {
    for (Column column : columns) {
      if (!column.owners(layer).equals(Set.of(owner))) {
        return false;
      }
    }
    return !columns.isEmpty();
  }
}
