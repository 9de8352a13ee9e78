package dev.srm.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The inputs that the laws are held against: every example, and the fixtures made by Terraform. */
final class RealInputs {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path FIXTURES = Path.of("src", "test", "resources");

  private RealInputs() {}

  /** Returns every plan and state that srm accepts. */
  static List<Path> plans() {
    return below(
        path ->
            isNamed(path, "plan.json", "state.json")
                && !path.toString().contains("errored")
                && !path.toString().contains("invalid"),
        EXAMPLES,
        FIXTURES.resolve("terraform"));
  }

  /** Returns the plans of the examples: larger, and with something wrong in each. */
  static List<Path> examplePlans() {
    return below(path -> isNamed(path, "plan.json"), EXAMPLES);
  }

  /** Returns every template that srm accepts as it stands: those of SAM write resources anew. */
  static List<Path> templates() {
    Path fixtures = FIXTURES.resolve("cloudformation");
    return below(
        path -> path.toString().matches(".*(template\\.yaml|good/[a-z]+\\.(yaml|json))"),
        EXAMPLES,
        fixtures.resolve("good"));
  }

  /** Returns a short name for reports of failures. */
  static String name(Path input) {
    return input.toString().replace('\\', '/').replaceAll("^(\\.\\./|src/test/resources/)", "");
  }

  private static boolean isNamed(Path path, String... names) {
    return List.of(names).contains(path.getFileName().toString());
  }

  private static List<Path> below(Predicate<Path> wanted, Path... folders) {
    return Stream.of(folders).flatMap(RealInputs::walk).filter(wanted).sorted().toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
