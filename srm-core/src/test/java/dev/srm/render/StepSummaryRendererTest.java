package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.responsibility;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StepSummaryRendererTest {

  private static final Pattern SHOWN = Pattern.compile("\\*\\*(\\d+) of (\\d+) entries shown");

  @Test
  void a_report_that_fits_is_the_markdown_report() {
    for (Checklist checklist : List.of(Samples.update(), Samples.manyAlike(), Samples.hostile())) {
      assertThat(Samples.render(ReportFormat.STEP_SUMMARY, checklist))
          .isEqualTo(Samples.render(ReportFormat.MARKDOWN, checklist));
    }
  }

  @Test
  void a_report_that_is_too_long_ends_between_two_entries_and_says_so() {
    Checklist large = large(ItemStatus.UNSATISFIED);

    String summary = Samples.render(ReportFormat.STEP_SUMMARY, large);

    String whole = Samples.render(ReportFormat.MARKDOWN, large);
    Matcher shown = SHOWN.matcher(summary);
    assertThat(shown.find()).isTrue();
    assertThat(summary.getBytes(UTF_8).length)
        .isBetween(StepSummaryRenderer.MOST_BYTES - 3000, StepSummaryRenderer.MOST_BYTES);
    String kept = summary.substring(0, shown.start()).stripTrailing();
    assertThat(whole).startsWith(kept);
    assertThat(whole.substring(kept.length())).startsWith("\n- ");
    assertThat(Integer.parseInt(shown.group(1))).isEqualTo(entries(kept));
    assertThat(Integer.parseInt(shown.group(2))).isEqualTo(entries(whole));
  }

  @Test
  void a_folded_part_that_is_cut_is_closed() {
    String summary = Samples.render(ReportFormat.STEP_SUMMARY, large(ItemStatus.SATISFIED));

    assertThat(SHOWN.matcher(summary).find()).isTrue();
    assertThat(summary.split("<details>", -1)).hasSameSizeAs(summary.split("</details>", -1));
    assertThat(summary.substring(0, summary.indexOf(" entries shown")))
        .contains("\n</details>\n\n**");
  }

  @Test
  void one_byte_decides() throws IOException {
    MarkdownCut fits = new MarkdownCut(2000);
    fits.write("- " + "x".repeat(1997) + "\n");
    assertThat(fits.text()).hasSize(2000);

    MarkdownCut wider = new MarkdownCut(2000);
    wider.write("- " + "x".repeat(1996) + "\u00e9\n");
    assertThat(wider.text()).startsWith("\n**0 of 1 entries shown.**");
  }

  private static long entries(String report) {
    return report.lines().filter(line -> line.startsWith("- ")).count();
  }

  private static Checklist large(ItemStatus status) {
    Checklists large = Checklists.ofPlan();
    for (int i = 0; i < 25_000; i++) {
      String id = "x.many-" + i;
      large.with(
          item(
                  responsibility(
                      id, "Do this and that", Severity.HIGH, Layer.CUSTOMER_DATA, Category.NETWORK),
                  "aws_s3_bucket.caf\u00e9_with_quite_a_long_name_" + i)
              .is(
                  status,
                  "an attribute with a rather long name is not set and AWS leaves it off " + i));
    }
    return large.build();
  }
}
