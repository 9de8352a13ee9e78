package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.LoopbackPlatform;
import dev.srm.publish.testing.StoredComment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One comment on two plans that use the same address, {@code aws_kms_key.data}. */
class SeveralInputsCommentTest {

  private static final Path PLANS = Path.of("src/test/resources/terraform");
  private static final String BOX = "- \\[%s] [^\n]*`aws_kms_key.data` in `%s/plan.json`%s";

  @TempDir Path folder;

  @Test
  void a_push_to_one_stack_clears_no_tick_of_the_other() throws Exception {
    put("live", "unknown");
    put("next", "environments/staging-quiet");
    try (LoopbackPlatform platform = CommentSite.GITHUB.start()) {
      Account bot = platform.account("srm", Kind.BOT);
      post(platform, bot, 1);
      StoredComment comment = platform.comments().get(0);
      assertThat(comment.body()).containsPattern(box(" ", "live", "")).contains("`next/plan.json`");
      platform.edit(comment, comment.body().replace("- [ ] ", "- [x] "));

      put("live", "update"); // another key of the same address
      post(platform, bot, 2);

      assertThat(platform.comments()).hasSize(1);
      assertThat(comment.body())
          .containsPattern(box(" ", "live", " \\*\\(tick cleared"))
          .containsPattern(box("x", "next", "\n"));
    }
  }

  private static String box(String mark, String stack, String rest) {
    return BOX.formatted(mark, stack, rest);
  }

  private void put(String stack, String fixture) throws Exception {
    Path plan = Files.createDirectories(folder.resolve(stack)).resolve("plan.json");
    Files.write(plan, Files.readAllBytes(PLANS.resolve(fixture).resolve("plan.json")));
  }

  private void post(LoopbackPlatform platform, Account bot, int run) throws Exception {
    AuditRequest request =
        AuditRequest.builder()
            .today(Audits.TODAY)
            .set(AuditOption.INPUTS, List.of("live/plan.json", "next/plan.json"))
            .build();
    AuditResult result = Auditor.withBundledCatalog().audit(request, Workspace.in(folder));
    Map<String, String> environment = CommentSite.GITHUB.environment(platform, run, bot.token());
    CommentOutcome outcome =
        new Commenter(
                CommentSite.GITHUB.said(platform).build(),
                environment,
                folder,
                Credentials.inEnvironment(environment, null),
                new StoppedClock())
            .post(result);
    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
  }
}
