package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attest, waive, freeze, and what a check makes of it. */
class AcceptanceCommandsTest {

  private static final String PATCH = "autoscaling.patch-guest-os";
  private static final String[] ATTEST = {
    "attest",
    PATCH,
    "--resource",
    "aws_autoscaling_group.*",
    "--owner",
    "@acme/platform",
    "--reason",
    "every \"Tuesday\": #42"
  };

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void start() throws Exception {
    run = new Run(folder).with("SRM_LOCK_TIME", "2026-11-22");
    Files.copy(Path.of("..", "examples", "web-tier", "plan.json"), folder.resolve("plan.json"));
  }

  @Test
  void an_entry_needs_no_plan_and_counts_at_once() throws Exception {
    assertThat(run.srm(ATTEST)).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("srm: wrote .srm/attestations.yaml:4:5; it holds until 2027-02-20\n");
    assertThat(folder.resolve(".srm/attestations.schema.json"))
        .hasSameTextualContentAs(
            Path.of("../srm-core/src/main/resources/dev/srm/attestations.schema.json"));

    assertThat(run.srm("audit", "plan.json")).isZero();
    assertThat(run.out())
        .contains("1 attested")
        .contains("attested until 2027-02-20 by @acme/platform: every \"Tuesday\": #42");
  }

  @Test
  void with_an_input_it_says_what_it_changes_there() {
    assertThat(run.srm(and(ATTEST, "--input", "plan.json"))).isZero();
    assertThat(run.err()).contains("srm: in plan.json it leaves 1 item attested\n");

    assertThat(
            run.srm("waive", PATCH, "--resource=x", "--owner=o", "--reason=r", "--input=plan.json"))
        .isZero();
    assertThat(run.err())
        .contains("srm: .srm/waivers.yaml:4:5: the waiver of " + PATCH + " for x meets no item");
  }

  @Test
  void what_is_there_already_is_refused_and_the_file_left_alone() throws Exception {
    run.srm(ATTEST);
    Path file = folder.resolve(".srm/attestations.yaml");
    String before = "# mine\n" + Files.readString(file);
    Files.writeString(file, before);

    assertThat(run.srm(ATTEST)).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "srm: .srm/attestations.yaml:5:5: the attestation of "
                + PATCH
                + " for aws_autoscaling_group.* is there already, until 2027-02-20; change that"
                + " entry\n");
    assertThat(file).hasContent(before);
    assertThat(run.srm(and(ATTEST, "--lock-time", "2027-02-21"))).isZero();
    assertThat(Files.readString(file)).startsWith(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --resource=a --owner=o                                   | srm waive needs --reason TEXT
          --owner=o --reason=r                                     | srm waive needs --resource PATTERN
          --resource=a --owner=o --reason=r --evidence=ftp://x     | "evidence" must be a link that begins with https://
          --resource=a --owner=o --reason=r --expires=2029-01-01   | "expires" is more than 366 days after "date"
          --resource=a --owner=o --reason=r --approved-by=O        | "approvedBy" must be somebody else than the owner
          --resource=a --owner=o --reason=r --waivers=/            | / is no file
          --resource=a --owner=o --reason=r --lock-time=x          | --lock-time: "x" is no date
          --resource=a --owner=o --reason=r --fail-on=low          | srm waive has no option --fail-on; srm check has
          """)
  void what_makes_no_entry_is_refused_and_nothing_written(String options, String message) {
    String[] waive = and(new String[] {"waive", "s3.versioning"}, options.split(" "));

    assertThat(run.srm(waive)).isEqualTo(2);
    assertThat(run.err()).startsWith("srm: " + message);
    assertThat(folder.resolve(".srm")).doesNotExist();
  }

  @Test
  void a_slip_of_the_fingers_is_answered_with_the_nearest_responsibility() {
    assertThat(run.srm("waive", "s3.versionning", "--resource=a", "--owner=o", "--reason=r"))
        .isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "srm: there is no responsibility \"s3.versionning\";"
                + " did you mean \"s3.versioning\"?\n");
  }

  @Test
  void a_damaged_file_stops_a_check_with_its_place() throws Exception {
    run.file(".srm/waivers.yaml", "waivers:\n  - responsibility: nothing\n");

    assertThat(run.srm("check", "plan.json")).isEqualTo(2);
    assertThat(run.err()).startsWith("srm: .srm/waivers.yaml:2:5: ").contains("more to put right");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_check_fails_on_new_items_only_once_the_rest_is_frozen() {
    assertThat(run.srm("check", "plan.json")).isEqualTo(1);
    assertThat(run.srm("baseline", "plan.json")).isZero();
    assertThat(run.err()).contains("wrote .srm/baseline.json with 68 open items");

    assertThat(run.srm("check", "plan.json")).as("nobody named it").isEqualTo(1);
    assertThat(run.srm("check", "--baseline", ".srm/baseline.json", "plan.json")).isZero();
    assertThat(run.out()).contains("68 of the open items were open before: in the baseline");
    assertThat(run.err()).contains("the baseline keeps 3 more from failing");

    assertThat(run.srm("baseline", "plan.json", "-o", "-")).isZero();
    assertThat(run.out()).isEqualTo(read(".srm/baseline.json"));
  }

  @Test
  void expired_entries_open_their_items_again() {
    run.srm(ATTEST);
    String[] check = {"check", "--fail-on=none", "--lock-time=2027-02-21", "plan.json"};

    assertThat(run.srm(check)).isZero();
    assertThat(run.err()).contains("expired on 2027-02-20: 1 item is open again");
    assertThat(run.out()).contains("by @acme/platform, expired: ");
    assertThat(run.srm(and(check, "--fail-on-expired"))).isEqualTo(1);
  }

  @Test
  void source_date_epoch_revives_nothing() throws Exception {
    run.file(
        ".srm/waivers.yaml",
        """
        waivers:
          - responsibility: ec2.no-public-ip
            resource: "*"
            owner: o
            reason: r
            date: 2020-01-01
            expires: 2020-06-01
        """);
    Run later = new Run(folder).with("SOURCE_DATE_EPOCH", "1580000000");

    assertThat(later.srm("audit", "plan.json")).isZero();
    assertThat(later.err()).contains("expired on 2020-06-01");
  }

  @Test
  void the_policy_folder_decides_about_the_configuration_too() throws Exception {
    run.srm(ATTEST);
    run.file(".srm.yaml", "fail-on: none\n").file("base/.srm.yaml", "fail-on: critical\n");

    assertThat(run.srm("check", "--policy-from", "base", "plan.json")).isEqualTo(1);
    assertThat(run.err())
        .startsWith("srm: base/.srm.yaml:1:1: fail-on is critical\n")
        .contains("\nsrm: .srm.yaml here does not count: base decides\n")
        .contains("does not count before it is in base")
        .contains("(critical)");
  }

  @Test
  void a_configuration_file_neither_chooses_the_policy_nor_stops_the_clock() throws Exception {
    for (String key : new String[] {"policy-from: base", "lock-time: 2026-01-01", "owner: me"}) {
      run.file(".srm.yaml", key + "\n");
      assertThat(run.srm("check", "plan.json")).as(key).isEqualTo(2);
      assertThat(run.err()).contains("there is no option");
    }
    run.srm("baseline", "plan.json", "--no-config");
    run.file(".srm.yaml", "baseline: .srm/baseline.json\n");
    assertThat(run.srm("check", "plan.json")).isZero();
    assertThat(run.err()).startsWith("srm: .srm.yaml:1:1: baseline is .srm/baseline.json\n");
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] and(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
