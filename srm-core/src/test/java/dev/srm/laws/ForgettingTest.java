package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.ItemStatus;
import dev.srm.laws.Forgetting.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Knowing less of a plan may leave a verdict open; it never settles and never reverses one. */
class ForgettingTest {

  private static final int SEEDS = 10;

  /** A literal is never unknown: a value that is has been set by a reference, and is no secret. */
  private static final Set<String> ABOUT_LITERALS =
      Set.of(
          "lambda.no-secrets-in-environment",
          "rds.managed-instance-password",
          "secretsmanager.no-secret-literal");

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
  private static boolean changesSomething(Path plan) {
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
    List<String> wrong = new ArrayList<>();
    before.forEach(
        (item, status) -> {
          if (!mayBecome(status, after.get(item)) && !isAboutLiterals(item)) {
            wrong.add(item + ": " + status + " became " + after.get(item));
          }
        });
    assertThat(wrong).as("with %s unknown", forgetting.forgotten()).isEmpty();
  }

  private static boolean isAboutLiterals(String item) {
    return ABOUT_LITERALS.contains(item.split(" ", 2)[0]);
  }

  private static boolean mayBecome(ItemStatus before, @Nullable ItemStatus after) {
    boolean met = before == ItemStatus.NOT_APPLICABLE && after == ItemStatus.SATISFIED;
    return after == before || after == ItemStatus.UNDETERMINED || met;
  }
}
