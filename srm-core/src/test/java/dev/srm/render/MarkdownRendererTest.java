package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Reads the reports with a parser of GitHub-flavoured Markdown, as a browser would see them. */
class MarkdownRendererTest {

  private static final List<org.commonmark.Extension> GFM =
      List.of(
          TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

  @Test
  void a_report_is_well_formed_when_shown() {
    for (Checklist checklist :
        List.of(Samples.update(), Samples.manyAlike(), Samples.firstDeployment())) {
      String html = html(checklist);

      assertThat(tags(html, "details")).isEqualTo(tags(html, "/details"));
      assertThat(html).contains("<table>").doesNotContain("|");
    }
  }

  @Test
  void what_a_person_attests_is_a_box_to_tick_and_nothing_is_ticked() {
    String html = html(Samples.update());

    assertThat(html.split("<li>\\[ \\] ", -1)).hasSize(1 + 2);
    assertThat(html).doesNotContain("[x]");
  }

  @Test
  void folded_parts_are_markdown_again() {
    String html = html(Samples.update());

    String done = html.substring(html.indexOf("<summary>Done"));
    assertThat(done.substring(0, done.indexOf("</details>")))
        .contains("<li>")
        .contains("<code>aws_s3_bucket.logs</code>")
        .doesNotContain("**");
  }

  @Test
  void the_worst_comes_first() {
    String report = Samples.render(ReportFormat.MARKDOWN, Samples.update());

    assertThat(report)
        .containsSubsequence(
            "## Shared responsibility: 3 not done (1 critical, 2 high)",
            "| Not done | **2** | **3** |",
            "### Ownership moves",
            "### Regressed (1)",
            "### Not done (2 more)",
            "**critical** Close administration ports",
            "**high** Encrypt database storage",
            "### Decided at apply (2)",
            "### A person must attest (3)",
            "Who owns what",
            "12 of 12 resources accounted for");
  }

  @Test
  void every_resource_that_was_not_assessed_is_named_with_the_reason() {
    assertThat(Samples.render(ReportFormat.MARKDOWN, Samples.update()))
        .contains("`aws_new_thing.x`: the catalog does not know `aws_new_thing`")
        .contains("`random_id.suffix`: `random_id` is not an AWS resource")
        .contains("`aws_s3_object.readme`: content of a bucket");
  }

  @Test
  void no_text_of_the_input_becomes_markup() {
    String html = html(Samples.hostile());

    List<String> tags = new ArrayList<>();
    Matcher tag = Pattern.compile("<(\\w+)").matcher(html);
    while (tag.find()) {
      tags.add(tag.group(1));
    }
    assertThat(tags)
        .contains("code")
        .isSubsetOf(
            "h2", "h3", "p", "ul", "li", "strong", "em", "code", "details", "summary", "table",
            "thead", "tbody", "tr", "th", "td");
    assertThat(html).doesNotContain(Samples.HOSTILE_CHARACTERS);
    assertThat(tags(html, "details")).isEqualTo(tags(html, "/details"));
  }

  @Test
  void outside_of_code_nothing_can_mention_link_or_close_a_comment() {
    String prose = html(Samples.hostile()).replaceAll("<code>[^<]*</code>", "");

    assertThat(prose)
        .doesNotContain("@", "#", "://", "www.", "--&gt;", "-->", "[x", "::", "alert", "evil.");
  }

  @Test
  void no_line_of_a_hostile_report_can_be_ticked() {
    String report = Samples.render(ReportFormat.MARKDOWN, Samples.hostile());

    assertThat(report).doesNotContain("[x]").doesNotContain("[X]");
    assertThat(report.lines())
        .noneMatch(line -> line.stripLeading().startsWith("::") || line.startsWith("/"));
  }

  private static int tags(String html, String name) {
    return html.split("<" + name + "[ >]", -1).length - 1;
  }

  private static String html(Checklist checklist) {
    String report = Samples.render(ReportFormat.MARKDOWN, checklist);
    return HtmlRenderer.builder()
        .extensions(GFM)
        .build()
        .render(Parser.builder().extensions(GFM).build().parse(report));
  }
}
