package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.ConfigurationFile.Entry;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {

  @TempDir Path folder;

  @Test
  void values_are_the_texts_that_stand_there() throws Exception {
    ConfigurationFile file =
        ConfigurationFile.parse(
            ".srm.yaml",
            """
            # ours
            fail-on: critical
            fail-on-manual: on
            key: 0123456789
            output: [text, json=out.json]
            parameters: {Env: prod, Since: 2026-11-21}
            """);

    assertThat(file.entries())
        .containsExactly(
            entry("fail-on", 2, "critical"),
            entry("fail-on-manual", 3, "on"),
            entry("key", 4, "0123456789"),
            entry("output", 5, "text", "json=out.json"),
            entry("parameters", 6, "Env=prod", "Since=2026-11-21"));
    assertThat(file.entry("key")).map(Entry::values).contains(List.of("0123456789"));
    assertThat(file.entry("scope")).isEmpty();
  }

  @Test
  void an_empty_file_sets_nothing() throws Exception {
    assertThat(ConfigurationFile.parse(".srm.yaml", "# nothing yet\n").entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - fail-on                          | .srm.yaml:1:1: this is no mapping
          fail-on: high\\nfail-on: none      | .srm.yaml:2:1: this is a second value of fail-on
          fail-on:                           | .srm.yaml:1:9: this is no text
          fail-on: {deep: {er: 1}}           | .srm.yaml:1:17: this is no text
          fail-on: !!java.net.URL [canary]   | .srm.yaml:1:10: this is no
          fail-on: !canary x                 | .srm.yaml:1:10: this is no
          fail-on: [canary                   | this is no YAML
          fail-on: *canary                   | this is no YAML
          """)
  void another_shape_is_refused_without_showing_it(String yaml, String message) {
    InputException refusal =
        catchThrowableOfType(
            InputException.class,
            () -> ConfigurationFile.parse(".srm.yaml", yaml.replace("\\n", "\n")));

    assertThat(refusal).hasMessageContaining(message);
    assertThat(refusal.getMessage()).doesNotContain("canary");
  }

  @Test
  void a_file_is_read_within_limits() throws Exception {
    Path small = Files.writeString(folder.resolve("small.yaml"), "scope: changed\n");
    Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));

    assertThat(ConfigurationFile.read("small.yaml", small).entries()).hasSize(1);
    InputException refusal =
        catchThrowableOfType(
            InputException.class, () -> ConfigurationFile.read("large.yaml", large));
    assertThat(refusal).hasMessage("large.yaml is too large for a configuration file");
  }

  private static Entry entry(String key, int line, String... values) {
    return new Entry(key, List.of(values), new SourceLocation(".srm.yaml", line, 1));
  }
}
