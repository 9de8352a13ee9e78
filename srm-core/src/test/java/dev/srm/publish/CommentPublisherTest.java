package dev.srm.publish;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.responsibility;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ItemStatus;
import dev.srm.publish.Publication.Outcome;
import dev.srm.render.CommentOptions;
import dev.srm.render.CommentStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CommentPublisherTest {

  private static final Responsibility PATCH =
      responsibility(
          "ec2.patch-guest-os",
          "Patch the guest operating system",
          Severity.HIGH,
          Layer.GUEST_OS,
          Category.PATCHING);

  private final RememberedComments comments = new RememberedComments(true);
  private final CommentPublisher publisher = new CommentPublisher(comments);

  @Test
  void the_first_run_posts_a_comment() throws Exception {
    assertThat(update(draft(1, "a")).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(only()).startsWith("<!-- srm:checklist v1 key=default -->\n<!-- srm:state ");
  }

  @Test
  void the_next_run_rewrites_it() throws Exception {
    update(draft(1, "a"));

    assertThat(update(draft(2, "a", "b")).outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(only()).contains("aws_instance.b");
  }

  @Test
  void what_says_the_same_is_not_posted_again() throws Exception {
    update(draft(1, "a"));

    assertThat(update(draft(2, "a")).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(comments.writes()).isEqualTo(1);
  }

  @Test
  void an_older_run_never_writes_over_a_newer_one() throws Exception {
    update(draft(5, "new"));

    for (CommentBehavior behavior : CommentBehavior.values()) {
      assertThat(publisher.publish(draft(4, "old"), behavior).outcome())
          .isEqualTo(Outcome.SUPERSEDED);
    }
    assertThat(only()).contains("aws_instance.new");
  }

  @Test
  void each_key_has_a_comment_of_its_own() throws Exception {
    update(draft(1, "a"));
    Checklist other = checklist("b");
    CommentDraft draft =
        new CommentDraft(
            new CommentKey("envs/prod"), 1, other, CommentOptions.of(CommentStyle.GITHUB));

    assertThat(update(draft).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(comments.bodies()).hasSize(2);
  }

  @Test
  void a_marker_inside_the_text_of_another_comment_is_no_marker() throws Exception {
    comments.create("quoting:\n<!-- srm:checklist v1 key=default -->\nfor fun");

    assertThat(update(draft(1, "a")).outcome()).isEqualTo(Outcome.CREATED);
  }

  @Test
  void the_marker_of_a_platform_that_hides_nothing_is_none_elsewhere() throws Exception {
    comments.create("the title of a stranger\n`srm:checklist v1 key=default` `srm:state `\n");

    assertThat(update(draft(1, "a")).outcome()).isEqualTo(Outcome.CREATED);
  }

  @Test
  void ticks_survive_updates() throws Exception {
    update(draft(1, "a", "b"));
    comments.edit(CommentPublisherTest::tickFirst);

    update(draft(2, "a", "b", "c"));

    assertThat(only()).contains("[x]").contains("aws_instance.c");
  }

  @Test
  void a_tick_is_remembered_while_its_item_is_away() throws Exception {
    update(draft(1, "a", "b"));
    comments.edit(body -> body.replace("- [ ] ", "- [x] "));

    update(draft(2, "b"));
    update(draft(3, "a", "b"));

    assertThat(only().split("\\[x]", -1)).hasSize(3);
  }

  @Test
  void a_tick_taken_back_stays_taken_back() throws Exception {
    update(draft(1, "a"));
    comments.edit(body -> body.replace("- [ ] ", "- [x] "));
    update(draft(2, "a", "b"));
    comments.edit(body -> body.replace("- [x] ", "- [ ] "));

    update(draft(3, "a"));

    assertThat(only()).doesNotContain("[x]");
  }

  @Test
  void a_tick_made_after_the_run_began_is_kept() throws Exception {
    update(draft(1, "a"));
    CommentDraft late = draft(2, "a", "b");
    comments.edit(CommentPublisherTest::tickFirst);

    update(late);

    assertThat(only()).contains("[x]");
  }

  @Test
  void twenty_runs_atOnce_leave_one_comment_and_lose_no_tick() throws Exception {
    update(draft(1, "a", "b", "c"));
    comments.edit(body -> body.replace("- [ ] ", "- [x] "));

    atOnce(20, run -> draft(2 + run, "a", "b", "c", "d" + run));

    assertThat(only().split("\\[x]", -1)).hasSize(4);
  }

  @Test
  void twenty_first_runs_atOnce_leave_one_comment() throws Exception {
    atOnce(20, run -> draft(1 + run, "a", "b" + run));

    assertThat(comments.bodies()).hasSize(1);
  }

  @Test
  void comments_that_were_left_over_are_united_with_their_ticks() throws Exception {
    update(draft(1, "a", "b"));
    comments.create(CommentPublisherTest.tickFirst(only()));

    update(draft(2, "a", "b", "c"));

    assertThat(only()).contains("[x]");
  }

  @Test
  void hiding_leaves_the_former_comment_hidden_and_carries_its_ticks() throws Exception {
    update(draft(1, "a"));
    comments.edit(CommentPublisherTest::tickFirst);

    publisher.publish(draft(2, "a", "b"), CommentBehavior.HIDE_AND_NEW);

    assertThat(comments.hidden()).containsExactly(1);
    assertThat(comments.own()).hasSize(1);
    assertThat(comments.own().get(0).body()).contains("[x]");
  }

  @Test
  void deleting_leaves_the_new_comment_only() throws Exception {
    update(draft(1, "a"));

    publisher.publish(draft(2, "a", "b"), CommentBehavior.DELETE_AND_NEW);

    assertThat(only()).contains("aws_instance.b");
  }

  @Test
  void new_leaves_both() throws Exception {
    update(draft(1, "a"));

    publisher.publish(draft(2, "a", "b"), CommentBehavior.NEW);

    assertThat(comments.bodies()).hasSize(2);
  }

  @Test
  void a_platform_that_cannot_hide_is_said_to_before_anything_is_posted() throws Exception {
    RememberedComments unhiding = new RememberedComments(false);
    CommentPublisher there = new CommentPublisher(unhiding);
    there.publish(draft(1, "a"), CommentBehavior.HIDE_AND_NEW);

    assertThatThrownBy(() -> there.publish(draft(2, "b"), CommentBehavior.HIDE_AND_NEW))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("delete-and-new");
    assertThat(unhiding.bodies()).hasSize(1);
  }

  private interface Drafts {
    CommentDraft of(int run);
  }

  private void atOnce(int runs, Drafts drafts) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(runs);
    List<Callable<Publication>> calls = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      CommentDraft draft = drafts.of(run);
      calls.add(() -> update(draft));
    }
    for (Future<Publication> done : pool.invokeAll(calls)) {
      done.get();
    }
    pool.shutdown();
  }

  private Publication update(CommentDraft draft) throws PublishException {
    return publisher.publish(draft, CommentBehavior.UPDATE);
  }

  private String only() {
    assertThat(comments.bodies()).hasSize(1);
    return comments.bodies().get(0);
  }

  private static String tickFirst(String body) {
    return body.replaceFirst("- \\[ ] ", "- [x] ");
  }

  private static CommentDraft draft(long run, String... instances) {
    return new CommentDraft(
        CommentKey.DEFAULT, run, checklist(instances), CommentOptions.of(CommentStyle.GITHUB));
  }

  private static Checklist checklist(String... instances) {
    Checklists checklist = Checklists.ofPlan();
    for (String instance : instances) {
      String address = "aws_instance." + instance;
      checklist
          .with(assessed(Checklists.EC2, address, "aws_instance").fingerprint("00000000000000aa"))
          .with(item(PATCH, address).is(ItemStatus.MANUAL, "no attribute shows it"));
    }
    return checklist.build();
  }
}
