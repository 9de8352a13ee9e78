package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.ofAccount;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static dev.srm.checklist.ResourceBuilder.unassessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile text, at every place of a checklist that an input can fill, in every report. */
class HostileTextTest {

  private static final List<String> TEXTS = HostileTexts.all();
  private static final RenderOptions FULL = RenderOptions.DEFAULT.withFull(true).withWidth(60);

  /** The other styles differ from these in length only. */
  static Stream<CommentStyle> styles() {
    return Stream.of(CommentStyle.GITHUB, CommentStyle.BITBUCKET);
  }

  @Test
  void the_corpus_is_there() {
    assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_report_holds_only_what_srm_wrote(ReportFormat format) throws IOException {
    for (int i = 0; i < TEXTS.size(); i++) {
      String report = Samples.render(format, hostile(TEXTS.get(i)), FULL);
      Harmless.check(format, report, "text " + i + " as " + format.id());
    }
    keep(format.id() + "." + format.extension(), Samples.render(format, all()));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_comment_holds_only_what_srm_wrote(CommentStyle style) throws IOException {
    CommentOptions options = CommentOptions.of(style);
    for (int i = 0; i < TEXTS.size(); i++) {
      String comment = new CommentRenderer().render(hostile(TEXTS.get(i)), options).text();
      HarmlessMarkdown.check(comment, "text " + i + " in a comment");
    }
    keep(
        "comment-" + style.maxChars() + ".md", new CommentRenderer().render(all(), options).text());
  }

  @Test
  void a_line_for_the_terminal_holds_only_what_srm_wrote() {
    for (int i = 0; i < TEXTS.size(); i++) {
      Harmless.checkLine("srm: " + TerminalText.of(TEXTS.get(i)), "text " + i);
      Harmless.checkLine(TerminalText.of(TEXTS.get(i)), "text " + i + " at the start");
    }
  }

  @Test
  void the_data_of_the_json_report_is_exact() throws IOException {
    for (String text : TEXTS) {
      String report = Samples.render(ReportFormat.JSON, hostile(text));
      List<String> reasons = new ObjectMapper().readTree(report).findValuesAsText("reason");
      assertThat(reasons).contains(text);
    }
  }

  /** The checks of this class are worth what they find: each of these would be let through. */
  @Test
  void the_checks_see_what_they_look_for() {
    for (String bad :
        List.of(
            "[x](https://a.example)\n",
            "see www.a.example\n",
            "![x](p)\n",
            "hello @team\n",
            "fixes #12\n",
            "# title\n",
            "<img src=x>\n",
            "- [x] done\n",
            "::error::x\n",
            "a ##[error]x\n",
            "##vso[a]b\n",
            "/close\n",
            "> quote\n",
            "1. one\n",
            "```\nx\n```\n",
            "~~x~~\n",
            "a 7fd1a60b01\n",
            "JIRA-12\n",
            "x !12\n",
            "a\u202eb\n",
            "<!-- srm:duty=1 -->\n",
            "## `code`\n",
            "<https://a.example>\n")) {
      assertThatThrownBy(() -> HarmlessMarkdown.check(bad, "bad"))
          .as(bad)
          .isInstanceOf(AssertionError.class);
    }
  }

  /** For {@code render.sh}, which shows them to other implementations of Markdown. */
  private static void keep(String name, String report) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "hostile"));
    Files.writeString(folder.resolve(name), report);
  }

  private static Checklist hostile(String text) {
    Checklists checklist = Checklists.empty();
    add(checklist, text);
    return checklist.build();
  }

  private static Checklist all() {
    Checklists checklist = Checklists.empty();
    for (String text : TEXTS) {
      add(checklist, text);
    }
    return checklist.build();
  }

  private static void add(Checklists checklist, String text) {
    String keyed = "module.m[\"" + text + "\"].aws_s3_bucket.b[\"" + text + "\"]";
    checklist.input(text, "terraform-plan", text);
    for (ItemStatus status : ItemStatus.values()) {
      checklist
          .with(item(Samples.IMDS, text).is(status, text).seen(text, text, text).at(text, 3, 1))
          .with(item(Samples.STORAGE, keyed).is(status, text).delta(Delta.REGRESSED))
          .with(item(Samples.PATCH, "Nested/" + text).is(status, "tag " + text + " is " + text))
          .with(ofAccount(Samples.ACCESS_REVIEW).is(status, text).seen(null, text, text));
    }
    for (Disposition disposition : Disposition.values()) {
      checklist.with(unassessed(disposition, keyed, text, text));
    }
    checklist
        .with(
            assessed(Checklists.ECS, text, text)
                .displayed("Stack/" + text)
                .at(text, 1, 1)
                .owned(Layer.GUEST_OS, Owner.CUSTOMER, Owner.AWS, text))
        .with(Diagnostic.warning("code", text, new SourceLocation(text, 1, 1)));
  }
}
