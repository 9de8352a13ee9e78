package dev.srm.laws;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.nodes.Node;

/** The order in which an input names things changes nothing in the report. */
class OrderTest {

  private static final int SEEDS = 4;

  @TempDir private Path folder;

  static Stream<Arguments> plans() {
    return withSeeds(RealInputs.plans().stream());
  }

  static Stream<Arguments> templates() {
    return withSeeds(RealInputs.templates().stream());
  }

  private static Stream<Arguments> withSeeds(Stream<Path> inputs) {
    return inputs.flatMap(
        input -> IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(input, seed)));
  }

  @ParameterizedTest(name = "{0}, shuffled with {1}")
  @MethodSource("plans")
  void a_plan_may_name_its_resources_in_any_order(Path plan, int seed) throws Exception {
    Path shuffled = Report.write(folder, plan, new Shuffle(seed).plan(Report.read(plan)));

    Report.assertSame(Report.json(shuffled), Report.json(plan));
  }

  @ParameterizedTest(name = "{0}, shuffled with {1}")
  @MethodSource("templates")
  void a_template_may_name_its_resources_in_any_order(Path template, int seed) throws Exception {
    TemplateCopy copy = TemplateCopy.of(template, folder);
    Node root = copy.read();
    new Shuffle(seed).template(root);
    Path shuffled = copy.write(root);

    Report.assertSame(Report.jsonWithoutPlaces(shuffled), Report.jsonWithoutPlaces(template));
  }
}
