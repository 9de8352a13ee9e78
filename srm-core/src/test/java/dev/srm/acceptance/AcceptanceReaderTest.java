package dev.srm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.acceptance.AcceptanceEntry.Target;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.checklist.Glob;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final AcceptanceReader READER = new AcceptanceReader(BundledCatalog.open(), TODAY);

  /** Line by line what a waiver needs; tests replace one of them. */
  private static final String WAIVER =
      """
      waivers:
        - responsibility: s3.versioning
          resource: aws_s3_bucket.scratch
          owner: data-team
          reason: can be made anew
          evidence: https://wiki.example/x
          date: 2026-11-01
          expires: 2027-02-01
      """;

  @Test
  void an_entry_says_who_what_why_and_until_when() throws Exception {
    List<AcceptanceEntry> entries =
        READER.read(
            Kind.ATTESTATION,
            "a.yaml",
            """
            # ours
            attestations:
              - responsibility: ec2.patch-guest-os
                resource: module.team["a*"].aws_instance.web[0]
                input: envs/*/plan.json
                owner: 4711
                reason: >
                  every Tuesday
                  by Patch Manager
                date: 2026-11-23
                expires: 2027-11-24
                ticket: OPS-1
                approvedBy: "@acme/security"
                evidence: https://wiki.example/a?b=c#d
            """);

    assertThat(entries)
        .containsExactly(
            new AcceptanceEntry(
                Kind.ATTESTATION,
                new Target(
                    "ec2.patch-guest-os",
                    new Glob("module.team[\"a*\"].aws_instance.web[0]"),
                    new Glob("envs/*/plan.json")),
                new Acceptance.Terms(
                    "4711",
                    "every Tuesday by Patch Manager",
                    "https://wiki.example/a?b=c#d",
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2027, 11, 24),
                    "OPS-1",
                    "@acme/security"),
                new SourceLocation("a.yaml", 3, 5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "waivers:\n", "waivers: []\n", "{}", "---\n"})
  void a_file_without_entries_says_nothing(String text) throws Exception {
    assertThat(READER.read(Kind.WAIVER, "w.yaml", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          s3.versioning          | s3.versionning          | 2:5: there is no responsibility "s3.versionning"; did you mean "s3.versioning"?
          s3.versioning          | s4.versioning           | 2:5: there is no responsibility "s4.versioning"
          s3.versioning          | s3.*                    | 2:5: "s3.*" is a pattern; name one responsibility
          resource: aws          | resorce: aws            | 2:5: a waiver needs "resource" (and 1 more to put right)
          aws_s3_bucket.scratch  | ""                      | 3:5: "resource" is empty
          owner: data-team       | owner: [a, b]           | 4:12: "owner" must be text
          owner: data-team       | owner:                  | 4:11: "owner" must be text
          reason: can            | reason: {a: can         | 6:13: not YAML
          https://wiki.example/x | http://wiki.example/x   | 6:5: "evidence" must be a link that begins with https://
          https://wiki.example/x | javascript:alert(1)     | 6:5: "evidence" must be a link that begins with https://
          https://wiki.example/x | https://u:pw@example/x  | 6:5: "evidence" must be a link
          2026-11-01             | 01.11.2026              | 7:5: "date" must be a date such as 2026-11-22
          2026-11-01             | 2026-11-31              | 7:5: there is no day "2026-11-31" in the calendar
          2026-11-01             | 2026-11-24              | 7:5: "date" is in the future: 2026-11-24
          2027-02-01             | 2026-10-31              | 8:5: "expires" (2026-10-31) comes before "date" (2026-11-01)
          2027-02-01             | 2027-11-03              | 8:5: "expires" is more than 366 days after "date"; the last day possible is 2027-11-02
          expires: 2027-02-01    | approvedBy: Data-Team   | 2:5: a waiver needs "expires" (and 1 more to put right)
          date: 2026             | owner: x                | 7:5: the key "owner" is there twice, first in line 4
          waivers:               | attestations:           | 1:1: the file has no "attestations"
          """)
  void what_is_not_right_is_refused_with_its_place_and_advice(
      String written, String instead, String message) {
    assertThat(refusal(WAIVER.replace(written, instead))).startsWith("w.yaml:" + message);
  }

  @Test
  void the_owner_does_not_approve_alone() {
    assertThat(refusal(WAIVER + "    approvedBy: Data-Team\n"))
        .isEqualTo("w.yaml:9:5: \"approvedBy\" must be somebody else than the owner");
  }

  @Test
  void a_list_of_other_things_is_refused() {
    assertThat(refusal("waivers: [1]")).isEqualTo("w.yaml:1:11: a waiver must be a map");
    assertThat(refusal("waivers: yes please")).contains("1:10: \"waivers\" must be a list");
    assertThat(refusal("- a")).isEqualTo("w.yaml:1:1: the file must be a map");
    assertThat(refusal("waivers: []\nversion: 2\n")).contains("the file has no \"version\"");
  }

  @Test
  void long_texts_are_refused() {
    assertThat(refusal(WAIVER.replace("can be", "x".repeat(501))))
        .isEqualTo("w.yaml:5:5: \"reason\" is longer than 500 characters");
  }

  @Test
  void aliases_hold_no_more_than_what_is_written() {
    String bomb = "a: &a [x,x,x]\nb: &b [*a ,*a ]\nwaivers: [*b , *b ]\n";

    assertThat(refusal(bomb)).startsWith("w.yaml:1:1: the file has no \"a\"");
  }

  @Test
  void a_longest_term_is_a_year_and_a_day() throws Exception {
    String text = WAIVER.replace("2027-02-01", "2027-11-02");

    assertThat(READER.read(Kind.WAIVER, "w.yaml", text)).hasSize(1);
  }

  private static String refusal(String text) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> READER.read(Kind.WAIVER, "w.yaml", text));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage().lines()).hasSize(1);
    return refused.getMessage();
  }
}
