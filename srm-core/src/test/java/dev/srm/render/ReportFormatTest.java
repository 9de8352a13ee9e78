package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportFormatTest {

  @Test
  void formats_are_found_by_name_and_by_file_ending() {
    assertThat(ReportFormat.find("markdown")).isEqualTo(ReportFormat.MARKDOWN);
    assertThat(ReportFormat.find("MD")).isEqualTo(ReportFormat.MARKDOWN);
    assertThat(ReportFormat.find("txt")).isEqualTo(ReportFormat.TEXT);
    assertThat(ReportFormat.find("json")).isEqualTo(ReportFormat.JSON);
    assertThat(ReportFormat.find("pdf")).isNull();
  }

  @Test
  void every_format_is_found_by_its_own_names() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.find(format.id())).isEqualTo(format);
      assertThat(ReportFormat.find(format.extension())).isEqualTo(format);
    }
  }
}
