package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack means the same whether it stands alone or is called as a module, once or repeatedly. */
class ModuleWrapTest {

  /** Keys as HCL escapes them in an address. */
  private static final List<String> AWKWARD =
      List.of("key with dots.and/slash", "a\\\"b].aws_s3_bucket.c[0", "Zürich.module.x", "$${n}");

  @TempDir private Path folder;

  static Stream<Path> plans() {
    return RealInputs.plans().stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void wrapping_a_stack_in_a_module_changes_nothing_but_addresses(Path plan) throws Exception {
    assertSameVerdicts(plan, ModuleWrap.plain());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void wrapping_a_stack_in_for_each_changes_nothing_but_addresses(Path plan) throws Exception {
    for (String key : AWKWARD) {
      assertSameVerdicts(plan, ModuleWrap.forEach(List.of(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_copy_of_a_stack_has_the_verdicts_of_the_original(Path plan) throws Exception {
    ModuleWrap twice = ModuleWrap.forEach(AWKWARD.subList(0, 2));
    Path copies = Report.write(folder, plan, twice.wrap(Report.read(plan)));

    Map<String, ItemStatus> expected = Report.verdicts(plan);
    for (String instance : twice.instances()) {
      Map<String, ItemStatus> ofCopy =
          Report.verdicts(copies, address -> ofCopy(twice, instance, address));
      assertThat(Report.differences(expected, ofCopy)).as(instance).isEmpty();
    }
  }

  private static Optional<String> ofCopy(ModuleWrap wrap, String instance, String address) {
    boolean ofAnother = address.startsWith("module.x[") && !address.startsWith(instance + ".");
    return ofAnother ? Optional.empty() : Optional.of(wrap.original(address));
  }

  private void assertSameVerdicts(Path plan, ModuleWrap wrap) throws Exception {
    Path wrapped = Report.write(folder, plan, wrap.wrap(Report.read(plan)));
    Map<String, ItemStatus> inside =
        Report.verdicts(wrapped, address -> Optional.of(wrap.original(address)));

    assertThat(Report.differences(Report.verdicts(plan), inside)).as("%s", wrap).isEmpty();
  }
}
