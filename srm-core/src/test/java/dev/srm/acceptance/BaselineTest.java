package dev.srm.acceptance;

import static dev.srm.checklist.ItemBuilder.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.acceptance.Baseline.Frozen;
import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemBuilder;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

  private static final Responsibility PATCH =
      ItemBuilder.responsibility(
          "ec2.patch", "Patch", Severity.HIGH, Layer.GUEST_OS, Category.PATCHING);

  private static final ChecklistItem OPEN = undone("a.open").build();
  private static final ChecklistItem REGRESSED = undone("a.worse").delta(Delta.REGRESSED).build();

  @Test
  void what_is_open_is_frozen() {
    List<ChecklistItem> items =
        List.of(
            OPEN,
            item(PATCH, "a.person").is(ItemStatus.MANUAL, "x").build(),
            item(PATCH, "a.later").is(ItemStatus.UNDETERMINED, "x").build(),
            item(PATCH, "a.done").is(ItemStatus.SATISFIED, "x").build(),
            item(PATCH, "a.waived").is(ItemStatus.WAIVED, "x").build(),
            undone("a.gone").delta(Delta.REMOVED).build());

    assertThat(Baseline.open(items, "plan.json"))
        .extracting(Frozen::resource)
        .containsExactly("a.open", "a.person", "a.later");
  }

  @Test
  void a_file_is_sorted_one_item_a_line_and_reads_as_it_was_written() throws Exception {
    Baseline baseline =
        new Baseline(
            "b.json",
            List.of(
                new Frozen("00000000000000ff", "b.json", "s3.x", "a[\"q\\u\"]"),
                new Frozen("00000000000000aa", "a.json", "s3.x", "b\u202e\n\ud83d\udc0d"),
                new Frozen("00000000000000bb", "a.json", "ec2.x", "account")));

    String text = BaselineWriter.write(baseline);

    assertThat(text)
        .isEqualTo(
            """
            {
              "$schema": "urn:dev.srm:baseline:1",
              "schemaVersion": "1",
              "items": [
                {"id": "00000000000000bb", "input": "a.json", "responsibility": "ec2.x", "resource": "account"},
                {"id": "00000000000000aa", "input": "a.json", "responsibility": "s3.x", "resource": "b\\u202e\\n\\ud83d\\udc0d"},
                {"id": "00000000000000ff", "input": "b.json", "responsibility": "s3.x", "resource": "a[\\"q\\\\u\\"]"}
              ]
            }
            """);
    assertThat(BaselineReader.read("b.json", text)).isEqualTo(baseline);
    Baseline empty = new Baseline("b.json", List.of());
    assertThat(BaselineReader.read("b.json", BaselineWriter.write(empty))).isEqualTo(empty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                             | b.json:1:1: there must be an object
          {}                                             | b.json:1:2: "schemaVersion" is missing
          {"schemaVersion": "2"}                         | b.json:1:19: this version of srm reads schemaVersion "1"
          {"schemaVersion": 1}                           | b.json:1:19: there must be text after "schemaVersion"
          {"schemaVersion": "1", "itmes": []}            | b.json:1:24: a baseline has no "itmes"; did you mean "items"?
          {"schemaVersion": "1", "items": {}}            | b.json:1:33: there must be a list
          {"schemaVersion": "1", "items": ["x"]}         | b.json:1:34: there must be an object
          {"schemaVersion": "1", "items": [{"id": "x"}]} | b.json:1:44: this item has no "input"
          {"schemaVersion": "1"} {}                      | more text follows the baseline
          {"schemaVersion": "1", "schemaVersion": "1"}   | this is not the JSON of a baseline
          {"schemaVersion                                | this is not the JSON of a baseline
          {"schemaVersion": "1", "items": [{"id":"0", "input":"", "responsibility":"", "resource":""}]} | an id has 16 hexadecimal digits
          """)
  void what_srm_did_not_write_is_refused_with_its_place(String json, String message) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> BaselineReader.read("b.json", json));

    assertThat(refused).hasMessageContaining(message).hasMessageStartingWith("b.json:1:");
  }

  @Test
  void no_check_fails_on_what_was_open_before_but_on_what_this_change_undoes() {
    AcceptanceLedger ledger =
        new AcceptanceLedger(List.of(), baseline("p", OPEN, REGRESSED), LocalDate.EPOCH);

    List<ChecklistItem> items =
        ledger.apply(List.of(OPEN, REGRESSED, undone("a.new").build()), "p");

    assertThat(items).extracting(ChecklistItem::baselined).containsExactly(true, false, false);
    assertThat(items).extracting(ChecklistItem::status).containsOnly(ItemStatus.UNSATISFIED);
    assertThat(messages(ledger))
        .containsExactly(
            "baseline-held b.json keeps 1 open item from failing a check",
            "baseline-regressed b.json: 1 item of it had been done and this change undoes that");
  }

  @Test
  void what_is_open_no_more_is_mentioned_and_what_was_not_read_is_not() {
    ChecklistItem done = item(PATCH, "a.open").is(ItemStatus.SATISFIED, "x").build();
    AcceptanceLedger ledger = new AcceptanceLedger(List.of(), baseline("p", OPEN), LocalDate.EPOCH);
    ledger.apply(List.of(done), "p");

    assertThat(messages(ledger))
        .contains(
            "baseline-stale b.json: 1 entry is open no more, such as ec2.patch for a.open; make it"
                + " anew");

    ledger = new AcceptanceLedger(List.of(), baseline("p", OPEN), LocalDate.EPOCH);
    ledger.apply(List.of(), "q");
    assertThat(messages(ledger))
        .containsExactly(
            "baseline-held b.json keeps 0 open items from failing a check",
            "baseline-other-input b.json: it knows no input \"q\"; it was made with another path or"
                + " --key");
  }

  private static Baseline baseline(String input, ChecklistItem... items) {
    return new Baseline("b.json", Baseline.open(List.of(items), input));
  }

  private static List<String> messages(AcceptanceLedger ledger) {
    return ledger.diagnostics().stream().map(one -> one.code() + " " + one.message()).toList();
  }

  private static ItemBuilder undone(String resource) {
    return item(PATCH, resource).is(ItemStatus.UNSATISFIED, "not set");
  }

  @Test
  void only_what_somebody_has_to_act_on_is_a_warning() {
    AcceptanceLedger ledger = new AcceptanceLedger(List.of(), baseline("p", OPEN), LocalDate.EPOCH);
    ledger.apply(List.of(OPEN), "p");

    assertThat(ledger.diagnostics())
        .extracting(Diagnostic::level)
        .containsExactly(Diagnostic.Level.INFO);
  }
}
