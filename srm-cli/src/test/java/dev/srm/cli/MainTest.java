package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void the_version_goes_to_standard_output() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString(UTF_8)).startsWith("srm ");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void wrong_usage_exits_with_2_and_keeps_standard_output_clean() {
    assertThat(run("no-such-command")).isEqualTo(2);

    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).startsWith("Usage: srm");
  }

  private int run(String... args) {
    return Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
  }
}
