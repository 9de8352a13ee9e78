package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentRendererTest {

  private static final String FINGERPRINT = "00000000000000aa";

  @Test
  void a_comment_is_as_reviewed() {
    CommentOptions options =
        new CommentOptions(
            CommentStyle.GITHUB, 0, "envs/prod", "3f2c1ab", "https://ci.example/7", Ticks.NONE);

    Golden.assertMatches("update.comment.md", render(Samples.update(), options).text());
  }

  @Test
  void a_first_deployment_is_as_reviewed() {
    Golden.assertMatches(
        "first-deployment.comment.md", render(Samples.firstDeployment(), github()).text());
  }

  @Test
  void the_comment_on_two_inputs_is_as_reviewed() {
    Golden.assertMatches("two-inputs.comment.md", render(TwoInputs.checklist(), github()).text());
  }

  /** The fingerprint of an address of one input is none of the same address of the other. */
  @Test
  void a_tick_for_one_input_does_not_hang_on_the_other() {
    Ticks ticks = new Ticks(Map.of(), Set.of());
    for (ChecklistItem item : TwoInputs.checklist().items()) {
      String fingerprint =
          "live/staging/plan.json".equals(item.input()) ? FINGERPRINT : "00000000000000cc";
      ticks = ticks.with(new Ticks(Map.of(item.id(), fingerprint), Set.of()));
    }

    String text = render(TwoInputs.checklist(), github().withTicks(ticks)).text();

    assertThat(text.lines().filter(line -> line.contains("aws_s3_bucket.logs")))
        .anyMatch(line -> line.contains("[x]") && line.contains("in `staging/plan.json`"))
        .anyMatch(
            line -> line.contains("tick cleared") && line.contains("in `production/plan.json`"));
  }

  @Test
  void a_platform_without_folds_boxes_and_hidden_text_gets_none() {
    String text = render(Samples.update(), CommentOptions.of(CommentStyle.BITBUCKET)).text();

    assertThat(text).doesNotContain("<details>").doesNotContain("<!--").doesNotContain("[ ]");
    Golden.assertMatches("update.bitbucket.md", text);
  }

  @Test
  void what_the_change_brings_comes_before_what_was_there() {
    assertThat(render(Samples.update(), github()).text())
        .containsSubsequence(
            "Ownership moves",
            "Regressed (1)",
            "Not done (1)",
            "A person must attest (1)",
            "Decided at apply (1)",
            "Not done before this change either (1)",
            "A person must attest, as before this change (2)",
            "Resolved here (1)");
  }

  @Test
  void a_change_that_moves_nothing_is_one_quiet_line() {
    Checklist checklist =
        Checklists.ofPlan()
            .with(assessed(Checklists.S3, "aws_s3_bucket.b", "t").change(ChangeAction.NO_OP))
            .with(
                item(Samples.VERSIONING, "aws_s3_bucket.b")
                    .is(ItemStatus.UNSATISFIED, "versioning is off")
                    .delta(Delta.UNCHANGED))
            .build();

    String text = render(checklist, github()).text();

    assertThat(text.strip()).doesNotContain("\n").contains("moves nothing; as before, 1 not done");
  }

  @Test
  void a_tick_stays_as_long_as_the_configuration_does() {
    Checklist checklist = patched(FINGERPRINT);
    Ticks ticks = new Ticks(Map.of(checklist.items().get(0).id(), FINGERPRINT), Set.of());

    CommentBody body = render(checklist, github().withTicks(ticks));

    assertThat(body.text()).contains("- [x] <!-- srm:item=");
    assertThat(body.ticks()).isEqualTo(ticks);
  }

  @Test
  void a_tick_given_for_another_configuration_is_cleared_and_the_box_says_so() {
    Checklist checklist = patched("00000000000000bb");
    ChecklistItem patch = checklist.items().get(0);
    Ticks ticks = new Ticks(Map.of(patch.id(), FINGERPRINT), Set.of());

    CommentBody body = render(checklist, github().withTicks(ticks));

    assertThat(body.text())
        .contains("- [ ] <!-- srm:item=" + patch.id())
        .contains("tick cleared: its configuration changed since");
    assertThat(body.ticks()).isEqualTo(new Ticks(Map.of(), Set.of(patch.id())));
    assertThat(render(checklist, github().withTicks(body.ticks())).text())
        .as("the next comment still says it")
        .contains("tick cleared");
  }

  @Test
  void boxes_are_read_as_they_were_written() {
    String text = render(patched(FINGERPRINT), github()).text();
    String id = patched(FINGERPRINT).items().get(0).id();

    assertThat(BoxMarker.ticked(text)).isEmpty();
    assertThat(BoxMarker.ticked(text.replace("- [ ] ", "- [x] ")))
        .containsOnly(Map.entry(id, FINGERPRINT));
    assertThat(BoxMarker.ticked(text.replace("- [ ] ", "- [X] "))).containsKey(id);
    assertThat(BoxMarker.ticked(text + text.replace("- [ ] ", "- [x] ")))
        .as("a box that stands twice was not written by srm")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 300, 3_000, 20_000})
  void a_comment_of_any_size_fits_and_says_what_it_leaves_out(int resources) {
    Checklists many = Checklists.ofPlan();
    for (int i = 0; i < resources; i++) {
      String address = "module.fleet[\"" + "k".repeat(i % 120) + i + "\"].aws_instance.worker";
      many.with(assessed(Checklists.EC2, address, "aws_instance"))
          .with(item(Samples.IMDS, address).is(ItemStatus.UNSATISFIED, "http_tokens of " + i))
          .with(item(Samples.PATCH, address).is(ItemStatus.MANUAL, "no attribute shows it"))
          .with(item(Samples.VERSIONING, address));
    }
    Checklist checklist = many.build();
    for (CommentStyle style : new CommentStyle[] {CommentStyle.GITHUB, CommentStyle.BITBUCKET}) {
      CommentBody body = render(checklist, CommentOptions.of(style).withReserved(14_000));

      assertThat(body.text().length()).isLessThanOrEqualTo(style.maxChars() - 14_000);
      assertThat(body.text()).contains("| Not done | **" + resources + "** |");
      assertThat(body.truncated()).isEqualTo(body.text().contains("Shortened to what fits"));
      assertThat(body.text().split("<details>", -1))
          .hasSameSizeAs(body.text().split("</details>", -1));
    }
  }

  @Test
  void hostile_names_make_no_box_no_marker_and_no_mention() {
    String text = render(Samples.hostile(), github()).text();

    assertThat(text).doesNotContain("\n- [x] done").doesNotContain("-->[x]");
    assertThat(text).doesNotContain(Samples.HOSTILE_CHARACTERS);
    assertThat(BoxMarker.ticked(text)).isEmpty();
    assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
  }

  private static Checklist patched(String fingerprint) {
    return Checklists.ofPlan()
        .with(assessed(Checklists.EC2, "aws_instance.a", "aws_instance").fingerprint(fingerprint))
        .with(item(Samples.PATCH, "aws_instance.a").is(ItemStatus.MANUAL, "nothing shows it"))
        .build();
  }

  private static CommentOptions github() {
    return CommentOptions.of(CommentStyle.GITHUB);
  }

  private static CommentBody render(Checklist checklist, CommentOptions options) {
    return new CommentRenderer().render(checklist, options);
  }
}
