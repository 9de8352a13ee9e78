package dev.srm.acceptance;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.ofAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.acceptance.AcceptanceEntry.Target;
import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.checklist.Acceptance.Terms;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Glob;
import dev.srm.checklist.ItemBuilder;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceLedgerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String FAR = "2027-06-01";
  private static final Responsibility PATCH =
      ItemBuilder.responsibility(
          "ec2.patch", "Patch", Severity.HIGH, Layer.GUEST_OS, Category.PATCHING);

  private final List<AcceptanceEntry> entries = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "ATTESTATION, MANUAL, ATTESTED",
    "ATTESTATION, UNSATISFIED, UNSATISFIED",
    "ATTESTATION, UNDETERMINED, UNDETERMINED",
    "ATTESTATION, SATISFIED, SATISFIED",
    "ATTESTATION, NOT_APPLICABLE, NOT_APPLICABLE",
    "WAIVER, MANUAL, WAIVED",
    "WAIVER, UNSATISFIED, WAIVED",
    "WAIVER, UNDETERMINED, WAIVED",
    "WAIVER, SATISFIED, SATISFIED",
    "WAIVER, NOT_APPLICABLE, NOT_APPLICABLE"
  })
  void nobody_attests_what_the_input_shows_undone(Kind kind, ItemStatus was, ItemStatus is) {
    add(kind, "*", FAR);

    ChecklistItem item = apply(item(PATCH, "a.b").is(was, "because").seen("a.b", "p", "c")).get(0);

    assertThat(item.status()).isEqualTo(is);
    assertThat(item.acceptance() != null).isEqualTo(was != is);
    assertThat(item.reason()).isEqualTo("because");
    assertThat(item.evidence()).hasSize(1);
  }

  @Test
  void an_entry_holds_on_its_last_day_and_not_on_the_next() {
    add(Kind.WAIVER, "a.b", "2026-11-22");
    assertThat(apply(undone("a.b")).get(0).status()).isEqualTo(ItemStatus.WAIVED);

    entries.clear();
    add(Kind.WAIVER, "a.b", "2026-11-21");
    ChecklistItem open = apply(undone("a.b")).get(0);
    assertThat(open.status()).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(open.acceptance()).matches(said -> said != null && said.expired());
  }

  @Test
  void the_account_is_meant_only_when_it_is_named() {
    add(Kind.WAIVER, "*", FAR);
    assertThat(apply(ofAccount(PATCH).is(ItemStatus.MANUAL, "x")).get(0).status())
        .isEqualTo(ItemStatus.MANUAL);

    add(Kind.WAIVER, "account", FAR);
    assertThat(apply(ofAccount(PATCH).is(ItemStatus.MANUAL, "x")).get(0).status())
        .isEqualTo(ItemStatus.WAIVED);
    entries.remove(0);
    assertThat(apply(undone("account")).get(0).status())
        .as("a logical id of a template")
        .isEqualTo(ItemStatus.UNSATISFIED);
  }

  @Test
  void doing_it_beats_accepting_not_to_and_lasting_longer_beats_shorter() {
    add(Kind.WAIVER, "*", FAR);
    add(Kind.ATTESTATION, "*", "2026-12-31");
    add(Kind.ATTESTATION, "a.*", "2027-01-31");
    add(Kind.ATTESTATION, "a.b", "2026-10-01");

    ChecklistItem item = apply(item(PATCH, "a.b").is(ItemStatus.MANUAL, "x")).get(0);

    assertThat(item.status()).isEqualTo(ItemStatus.ATTESTED);
    assertThat(item.acceptance())
        .matches(said -> said != null && said.terms().expires().equals(day("2027-01-31")));
  }

  @Test
  void what_goes_away_and_other_inputs_are_left_alone() {
    entries.add(entry(Kind.WAIVER, new Glob("*"), new Glob("prod/*"), FAR));

    assertThat(new AcceptanceLedger(entries, null, TODAY).apply(built(undone("a.b")), "dev/p"))
        .allMatch(item -> item.status() == ItemStatus.UNSATISFIED);
    assertThat(
            new AcceptanceLedger(entries, null, TODAY)
                .apply(built(undone("a.b"), undone("a.c").delta(Delta.REMOVED)), "prod/p"))
        .extracting(ChecklistItem::status)
        .containsExactly(ItemStatus.WAIVED, ItemStatus.UNSATISFIED);
  }

  /** Reports name the end of a path; whoever copies it into an entry hears that it is none. */
  @ParameterizedTest
  @CsvSource({
    "prod/plan.json, true",
    "prod/*, true",
    "live/prod/plan.json, false",
    "plan.json, false", // may well stand beside the folder
    "dev/plan.json, false",
    "rod/plan.json, false",
  })
  void the_end_of_a_path_is_not_taken_for_an_input_in_silence(String input, boolean said) {
    entries.add(entry(Kind.WAIVER, new Glob("a.b"), new Glob(input), FAR));
    AcceptanceLedger ledger = new AcceptanceLedger(entries, null, TODAY);

    ledger.apply(built(undone("a.b")), "live/prod/plan.json");

    String message =
        "the waiver of ec2.patch for a.b in "
            + input
            + " meets no input: the one that ends so is live/prod/plan.json, in full";
    assertThat(ledger.diagnostics())
        .extracting(Diagnostic::message)
        .isEqualTo(said ? List.of(message) : List.of());
  }

  @Test
  void owners_hear_of_what_expired_expires_soon_or_is_of_no_use() {
    add(Kind.WAIVER, "a.old", "2026-11-01");
    add(Kind.WAIVER, "a.soon", "2026-12-22");
    add(Kind.WAIVER, "a.today", "2026-11-22");
    add(Kind.WAIVER, "a.later", "2026-12-23");
    add(Kind.WAIVER, "a.gone", FAR);
    add(Kind.WAIVER, "a.done", FAR);
    add(Kind.ATTESTATION, "a.later", FAR);
    entries.add(entry(Kind.WAIVER, new Glob("*"), new Glob("elsewhere"), "2026-01-01"));

    List<String> messages =
        messages(
            undone("a.old"),
            undone("a.soon"),
            undone("a.today"),
            undone("a.later"),
            item(PATCH, "a.done").is(ItemStatus.SATISFIED, "x"));

    assertThat(messages)
        .containsExactly(
            "acceptance-expired the waiver of ec2.patch for a.old by ops expired on 2026-11-01:"
                + " 1 item is open again",
            "acceptance-expires-soon the waiver of ec2.patch for a.soon by ops expires on"
                + " 2026-12-22, in 30 days: renew it or do without it",
            "acceptance-expires-soon the waiver of ec2.patch for a.today by ops expires on"
                + " 2026-11-22, today: renew it or do without it",
            "acceptance-unused the waiver of ec2.patch for a.gone meets no item: put its"
                + " responsibility and resource right, or remove it",
            "acceptance-unused the waiver of ec2.patch for a.done is not needed any more: the"
                + " input shows it is done for a.done; remove it",
            "acceptance-unused the attestation of ec2.patch for a.later changes nothing: the input"
                + " shows it is not done for a.later; only a waiver can accept that");
  }

  @Test
  void a_renewed_entry_leaves_the_old_one_to_be_removed() {
    add(Kind.WAIVER, "a.b", "2026-11-01");
    add(Kind.WAIVER, "a.b", FAR);

    assertThat(messages(undone("a.b"))).singleElement().asString().startsWith("acceptance-unused");
  }

  private void add(Kind kind, String resource, String expires) {
    entries.add(entry(kind, new Glob(resource), null, expires));
  }

  private static AcceptanceEntry entry(Kind kind, Glob resource, Glob input, String expires) {
    return new AcceptanceEntry(
        kind,
        new Target("ec2.patch", resource, input),
        new Terms("ops", "why", null, day("2026-01-01"), day(expires), null, null),
        new SourceLocation("f.yaml", 1, 1));
  }

  private List<ChecklistItem> apply(ItemBuilder... items) {
    return new AcceptanceLedger(entries, null, TODAY).apply(built(items), "plan.json");
  }

  private List<String> messages(ItemBuilder... items) {
    AcceptanceLedger ledger = new AcceptanceLedger(entries, null, TODAY);
    ledger.apply(built(items), "plan.json");
    assertThat(ledger.diagnostics())
        .allMatch(diagnostic -> diagnostic.level() == Diagnostic.Level.WARNING);
    return ledger.diagnostics().stream().map(one -> one.code() + " " + one.message()).toList();
  }

  private static ItemBuilder undone(String resource) {
    return item(PATCH, resource).is(ItemStatus.UNSATISFIED, "not set");
  }

  private static List<ChecklistItem> built(ItemBuilder... items) {
    return List.of(items).stream().map(ItemBuilder::build).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
