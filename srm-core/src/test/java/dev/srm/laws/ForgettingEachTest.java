package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.catalog.Catalog;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.ItemStatus;
import dev.srm.laws.Forgetting.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of {@link ForgettingTest} for every attribute that the catalog looks at, one by one: each
 * value that the inputs give to an attribute of a type is forgotten once.
 */
class ForgettingEachTest {

  private static final Catalog CATALOG = BundledCatalog.open();

  /**
   * A plan does not tell {@code aws_x.y[*].name} from a loop over some of {@code aws_x.y}. When the
   * values are not known, the usual form is assumed, which means all of them (docs/joins.md).
   */
  private static final String SOME_OF_ALL = "aws_iam_policy_attachment.several.groups";

  @TempDir private Path folder;

  /**
   * An attribute of a resource of an input.
   *
   * @param address the address of the resource in a plan, its logical id in a template
   * @param attribute the name
   * @param isLink whether it leads to another resource
   */
  private record Place(String address, String attribute, boolean isLink) {}

  static Stream<Arguments> plans() throws Exception {
    Set<String> seen = new HashSet<>();
    List<Arguments> plans = new ArrayList<>();
    for (Path plan : smallestFirst(RealInputs.plans())) {
      List<Place> places = new ArrayList<>();
      for (JsonNode change : Report.read(plan).path("resource_changes")) {
        if (change.path("mode").asText().equals("managed")) {
          addUnseen(change, seen, places);
        }
      }
      for (Origin origin : Origin.values()) {
        plans.add(Arguments.of(plan, origin, places));
      }
    }
    return plans.stream().filter(plan -> !((List<?>) plan.get()[2]).isEmpty());
  }

  private static void addUnseen(JsonNode change, Set<String> seen, List<Place> places) {
    String type = change.get("type").asText();
    for (Map.Entry<String, JsonNode> value : change.at("/change/after").properties()) {
      String name = value.getKey();
      if (CATALOG.keeps(type, name) && seen.add(type + " " + name + " " + value.getValue())) {
        places.add(new Place(change.get("address").asText(), name, false));
      }
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("plans")
  void an_unknown_attribute_never_settles_and_never_reverses_a_verdict(
      Path plan, Origin origin, List<Place> places) throws Exception {
    Map<String, ItemStatus> before = Report.statuses(plan);
    ObjectNode known = Report.read(plan);
    List<String> wrong = new ArrayList<>();
    for (Place place : places) {
      ObjectNode vague = known.deepCopy();
      Forgetting forgetting = new Forgetting(0, origin);
      if (forgetting.one(vague, place.address(), place.attribute())
          && !(origin == Origin.AS_WRITTEN && forgetting.forgotten().contains(SOME_OF_ALL))) {
        Map<String, ItemStatus> after = Report.statuses(Report.write(folder, plan, vague));
        Forgetting.wrong(before, after)
            .forEach(verdict -> wrong.add("with " + forgetting.forgotten() + ", " + verdict));
      }
    }
    assertThat(wrong).isEmpty();
  }

  static Stream<Arguments> templates() throws Exception {
    Set<String> seen = new HashSet<>();
    List<Arguments> templates = new ArrayList<>();
    for (Path template : smallestFirst(RealInputs.templates())) {
      List<Place> places = new ArrayList<>();
      new VagueTemplate(TemplateCopy.read(template))
          .visit(
              (id, type, name, value) -> {
                if (CATALOG.keeps(type, name) && seen.add(type + " " + name + " " + value)) {
                  places.add(new Place(id, name, isLink(type, name)));
                }
              });
      for (VagueTemplate.Origin origin : VagueTemplate.Origin.values()) {
        templates.add(Arguments.of(template, origin, places));
      }
    }
    return templates.stream().filter(template -> !((List<?>) template.get()[2]).isEmpty());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("templates")
  void an_unknown_property_never_settles_and_never_reverses_a_verdict(
      Path template, VagueTemplate.Origin origin, List<Place> places) throws Exception {
    Map<String, ItemStatus> before = Report.statuses(template);
    TemplateCopy copy = TemplateCopy.of(template, folder);
    List<String> wrong = new ArrayList<>();
    for (Place place : places) {
      if (origin == VagueTemplate.Origin.PARAMETER && place.isLink()) {
        continue;
      }
      VagueTemplate vague = new VagueTemplate(TemplateCopy.read(template));
      vague.forget(place.address(), place.attribute(), origin);
      Map<String, ItemStatus> after = Report.statuses(copy.write(vague.root()));
      Forgetting.wrong(before, after)
          .forEach(verdict -> wrong.add("with " + place + " unknown, " + verdict));
    }
    assertThat(wrong).isEmpty();
  }

  /** Of equal values the one is taken that is audited fastest. */
  private static List<Path> smallestFirst(List<Path> inputs) {
    return inputs.stream().sorted(Comparator.comparing(input -> input.toFile().length())).toList();
  }

  /** A parameter has its value before the stack is made, so it leads to nothing of the stack. */
  private static boolean isLink(String type, String property) {
    TypeClaim claim = CATALOG.claim(type);
    Service service = claim == null ? null : CATALOG.service(claim.service());
    return service != null
        && service.kinds().stream()
            .filter(kind -> kind.cloudFormation().contains(type))
            .flatMap(kind -> kind.links().stream())
            .map(link -> Objects.requireNonNullElse(link.path().cloudFormation(), ""))
            .anyMatch(path -> path.split("[.\\[]", 2)[0].equals(property));
  }
}
