package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.ItemStatus;
import dev.srm.laws.Forgetting.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Knowing less of a plan may leave a verdict open; it never settles and never reverses one. */
class ForgettingTest {

  private static final int SEEDS = 10;

  @TempDir private Path folder;

  static Stream<Arguments> plans() {
    return RealInputs.plans().stream()
        .filter(ForgettingTest::changesSomething)
        .flatMap(
            plan ->
                Stream.of(Origin.values())
                    .flatMap(
                        origin ->
                            IntStream.rangeClosed(1, SEEDS)
                                .mapToObj(seed -> Arguments.of(plan, origin, seed))));
  }

  /** A state and a plan that only looks have nothing that could be unknown. */
  static boolean changesSomething(Path plan) {
    try {
      return Report.read(plan).has("resource_changes");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("plans")
  void knowing_less_never_settles_and_never_reverses_a_verdict(Path plan, Origin origin, int seed)
      throws Exception {
    ObjectNode vague = Report.read(plan);
    Forgetting forgetting = new Forgetting(seed, origin);
    forgetting.some(vague, 1 + seed * seed);

    Map<String, ItemStatus> before = Report.statuses(plan);
    Map<String, ItemStatus> after = Report.statuses(Report.write(folder, plan, vague));
    assertThat(Forgetting.wrong(before, after))
        .as("with %s unknown", forgetting.forgotten())
        .isEmpty();
  }
}
