package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decides who owns each layer of a resource: the class's column, refined by ownership shifts. */
final class Ownership {

  /**
   * The owner of one layer.
   *
   * @param owner the owner
   * @param because why
   */
  record Decision(Owner owner, String because) {}

  private final ConditionEvaluator conditions;

  Ownership(ConditionEvaluator conditions) {
    this.conditions = conditions;
  }

  /** Returns the owner of every layer of a resource of a kind. */
  Map<Layer, Decision> of(Subject subject, Kind kind) {
    List<Row> rows = rows(subject, kind);
    Map<Layer, Decision> decisions = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      decisions.put(layer, decide(layer, kind, rows));
    }
    return decisions;
  }

  /**
   * A shift that holds or may hold.
   *
   * @param shift the shift
   * @param verdict what its condition says
   */
  private record Row(OwnershipShift shift, Verdict verdict) {}

  private List<Row> rows(Subject subject, Kind kind) {
    List<Row> rows = new ArrayList<>();
    for (OwnershipShift shift : kind.shifts()) {
      Verdict verdict =
          shift.when() == null ? Verdict.TRUE : conditions.evaluate(shift.when(), subject);
      if (verdict.truth() != Truth.FALSE) {
        rows.add(new Row(shift, verdict));
      }
    }
    rows.sort(Comparator.comparingInt(row -> -row.shift().rank()));
    return rows;
  }

  private static Decision decide(Layer layer, Kind kind, List<Row> rows) {
    List<Row> undecided = new ArrayList<>();
    Decision decision = base(layer, kind);
    for (Row row : rows) {
      Owner owner = row.shift().owners().get(layer);
      if (owner != null && row.verdict().isUnknown()) {
        undecided.add(row);
      } else if (owner != null) {
        decision = new Decision(owner, row.shift().because());
        break;
      }
    }
    for (Row row : undecided) {
      if (row.shift().owners().get(layer) != decision.owner()) {
        return new Decision(Owner.UNDECIDED, reason(row));
      }
    }
    return decision;
  }

  private static String reason(Row row) {
    if (row.verdict().evidence().isEmpty()) {
      return "waits for an attribute that is known only after apply";
    }
    Evidence first = row.verdict().evidence().get(0);
    return (first.path() + " " + first.conclusion()).trim();
  }

  private static Decision base(Layer layer, Kind kind) {
    if (kind.lacks().contains(layer)) {
      return new Decision(Owner.ABSENT, "such a resource has no such layer");
    }
    return new Decision(layer.ownerFor(kind.serviceClass()), because(layer, kind.serviceClass()));
  }

  private static String because(Layer layer, ServiceClass serviceClass) {
    return switch (layer.zone()) {
      case ALWAYS_AWS -> "AWS runs it for every service";
      case ALWAYS_CUSTOMER -> "the customer's for every service";
      case VARIES, SHARED -> "as for " + named(serviceClass);
    };
  }

  private static String named(ServiceClass serviceClass) {
    return switch (serviceClass) {
      case INFRASTRUCTURE -> "an infrastructure service";
      case MANAGED_SINGLE_TENANT -> "a managed service on instances of your own";
      case MANAGED_MULTI_TENANT -> "a managed service that AWS runs for many customers";
      case SOFTWARE -> "software as a service";
      case GOVERNANCE -> "a setting of the account";
    };
  }
}
