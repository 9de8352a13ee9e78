package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What users unpack, run as they run it: as processes. */
class DistributionIT {

  private static final Path HOME = Path.of("target", "srm").toAbsolutePath();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String PLAN =
      Path.of("..", "examples", "web-tier", "plan.json").toAbsolutePath().normalize().toString();

  @TempDir Path folder;

  @Test
  void the_jar_runs_by_itself() throws Exception {
    Finished audit = java("-jar", jar(), "audit", PLAN);

    assertThat(audit.err).isEmpty();
    assertThat(audit.code).isZero();
    assertThat(audit.out).startsWith(PLAN + "  Terraform plan");
    assertThat(java("-jar", jar(), "check", PLAN).code).isEqualTo(1);
    assertThat(java("-jar", jar(), "--version").out)
        .doesNotContain("development")
        .contains("\ncatalog ");
  }

  @Test
  void help_and_completion_work_from_the_jar() throws Exception {
    assertThat(java("-jar", jar(), "audit", "--help").out).contains("--min-severity");
    assertThat(java("-jar", jar(), "completion", "bash").out).contains("complete ");
  }

  /**
   * Each of these costs a small audit a tenth of its time or more: picocli, the reader of YAML, and
   * records whose equality the JVM puts together at run time.
   */
  @Test
  void the_audit_of_a_plan_loads_nothing_that_its_start_would_pay_for() throws Exception {
    Path log = folder.resolve("classes.txt");

    Finished audit =
        java("-Xlog:class+load:file=" + log, "-jar", jar(), "audit", "--no-config", PLAN);

    assertThat(audit.code).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains(" dev.srm.Auditor "))
        .as("a record that is a key or an element of a set: write out its equals and hashCode")
        .noneMatch(line -> line.contains(" java.lang.runtime.ObjectMethods "))
        .noneMatch(line -> line.contains(" picocli."))
        .noneMatch(line -> line.contains(" org.yaml.snakeyaml."));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_launcher_prints_the_same_with_without_and_with_a_broken_archive() throws Exception {
    Finished plain = java("-jar", jar(), "audit", PLAN);

    assertThat(launcher(Map.of(), "audit", PLAN)).as("makes the archive").isEqualTo(plain);
    Path archive = archives().get(0);
    assertThat(Files.size(archive)).isPositive();
    assertThat(launcher(Map.of(), "audit", PLAN)).as("uses the archive").isEqualTo(plain);
    assertThat(launcher(Map.of("SRM_CDS", "off"), "audit", PLAN)).isEqualTo(plain);

    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(launcher(Map.of(), "audit", PLAN)).as("survives a broken one").isEqualTo(plain);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_launcher_hands_on_arguments_exit_codes_and_options_for_java() throws Exception {
    assertThat(launcher(Map.of("CI", "true"), "check", "--fail-on", "none", PLAN).code).isZero();
    assertThat(launcher(Map.of("CI", "true"), "check", PLAN).code).isEqualTo(1);
    assertThat(launcher(Map.of("CI", "true"), "audit", "no such file *").err)
        .contains("no such file *");
    assertThat(launcher(Map.of("CI", "true", "SRM_JAVA_OPTS", "-Xmx64m -Dx=y"), "version").code)
        .isZero();
    assertThat(archives()).as("a CI job makes no archive").isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_launcher_finds_its_home_through_links() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("srm-link"), HOME.resolve("bin/srm"));
    Path second = Files.createSymbolicLink(folder.resolve("srm"), first.getFileName());

    Finished version = run(Map.of("CI", "true"), List.of(second.toString(), "version"));

    Files.delete(first);
    assertThat(version.err).isEmpty();
    assertThat(version.code).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_launcher_says_which_java_is_missing() throws Exception {
    Finished none = launcher(Map.of("JAVA_HOME", folder.toString()), "version");

    assertThat(none.code).isEqualTo(2);
    assertThat(none.err)
        .isEqualTo("srm: JAVA_HOME is " + folder + ", but there is no bin/java in it\n");

    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.copy(Path.of("/bin/true"), java);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Finished tooOld = launcher(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "version");
    assertThat(tooOld.code).isEqualTo(2);
    assertThat(tooOld.err).contains(" is Java 11.0.2; install version 17 or newer");
  }

  private static String jar() throws IOException {
    try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
      return jars.findFirst().orElseThrow().toString();
    }
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private Finished java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command);
  }

  private Finished launcher(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/srm").toString()));
    command.addAll(List.of(arguments));
    return run(environment, command);
  }

  private Finished run(Map<String, String> environment, List<String> command) throws Exception {
    Path errors = folder.resolve("stderr.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
    Map<String, String> inherited = builder.environment();
    inherited.keySet().removeIf(name -> name.equals("CI") || name.startsWith("SRM_"));
    inherited.put("JAVA_HOME", JAVA_HOME.toString());
    inherited.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    inherited.putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), UTF_8);
      return new Finished(process.waitFor(), printed, Files.readString(errors));
    }
  }

  private record Finished(int code, String out, String err) {}
}
