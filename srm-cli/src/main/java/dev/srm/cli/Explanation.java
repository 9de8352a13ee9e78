package dev.srm.cli;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Owner;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One responsibility, told to a person. */
final class Explanation {

  private final Service service;
  private final Responsibility duty;
  private final List<Kind> kinds;

  Explanation(Service service, Responsibility duty) {
    this.service = service;
    this.duty = duty;
    this.kinds =
        service.kinds().stream().filter(kind -> duty.appliesTo().contains(kind.name())).toList();
  }

  void print(Page page) {
    page.title(duty.title(), duty.id());
    page.entry("owner", owners());
    page.entry(
        "layer",
        duty.layer().id()
            + " · control "
            + controlTypes()
            + " · category "
            + lower(duty.category())
            + " · severity "
            + lower(duty.severity())
            + " · since "
            + duty.since());
    page.entry("applies to", appliesTo());
    page.blank();
    page.entry("What", duty.text().duty());
    page.entry("Why", duty.text().why());
    page.entry("Decided", decided());
    page.entry("How", duty.text().remediation());
    page.entry("Not said by", unsupported());
    moves().forEach((owner, why) -> page.entry("To " + name(owner), String.join("; ", why)));
    page.entry("References", references());
    page.entry("Read", service.documentation());
  }

  private String owners() {
    Map<String, List<String>> byOwner = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      Owner owner = duty.layer().ownerFor(kind.serviceClass());
      byOwner.computeIfAbsent(name(owner), key -> new ArrayList<>()).add(kind.name());
    }
    if (byOwner.isEmpty()) {
      return name(duty.layer().ownerFor(service.serviceClass()));
    }
    if (byOwner.size() == 1) {
      return byOwner.keySet().iterator().next();
    }
    return byOwner.entrySet().stream()
        .map(entry -> entry.getKey() + " on " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String controlTypes() {
    Stream<ServiceClass> classes =
        kinds.isEmpty()
            ? Stream.of(service.serviceClass())
            : kinds.stream().map(Kind::serviceClass);
    return classes
        .map(duty.layer()::ownerFor)
        .map(owner -> lower(duty.layer().controlTypeFor(owner)))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String appliesTo() {
    if (duty.ofAccount()) {
      return "the account, where " + service.title() + " is used";
    }
    return kinds.stream()
        .flatMap(kind -> Stream.concat(kind.terraform().stream(), kind.cloudFormation().stream()))
        .collect(Collectors.joining(", "));
  }

  private String decided() {
    Condition condition = duty.satisfiedWhen();
    if (condition == null) {
      String manual = duty.text().manual();
      return "by a person" + (manual == null ? "." : ": " + manual);
    }
    List<String> looked = LookedAt.by(condition);
    return "from the input" + (looked.isEmpty() ? "." : " by " + String.join("; ", looked) + ".");
  }

  private String unsupported() {
    String terraform = duty.unsupported().terraform();
    String cloudFormation = duty.unsupported().cloudFormation();
    return (terraform == null ? "" : "Terraform: " + terraform + " ")
        + (cloudFormation == null ? "" : "CloudFormation: " + cloudFormation);
  }

  /** What moves the layer of this duty, by the owner it moves to. */
  private Map<Owner, Set<String>> moves() {
    Map<Owner, Set<String>> moves = new EnumMap<>(Owner.class);
    for (Kind kind : kinds) {
      for (OwnershipShift shift : kind.shifts()) {
        Owner owner = shift.owners().get(duty.layer());
        if (owner != null && owner != duty.layer().ownerFor(kind.serviceClass())) {
          moves.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(shift.because());
        }
      }
    }
    return moves;
  }

  private String references() {
    return duty.references().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
        .collect(Collectors.joining(" · "));
  }

  static String name(Owner owner) {
    return owner == Owner.AWS ? "AWS" : lower(owner);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
