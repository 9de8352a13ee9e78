package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Layer;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.checklist.ResourceBuilder;
import dev.srm.document.DocumentFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  @Test
  void one_is_singular_and_everything_else_plural() {
    assertThat(Words.count(1, "resource")).isEqualTo("1 resource");
    assertThat(Words.count(0, "resource")).isEqualTo("0 resources");
    assertThat(Words.count(2, "responsibility")).isEqualTo("2 responsibilities");
    assertThat(Words.status(ItemStatus.MANUAL, 1)).isEqualTo("needs a person");
    assertThat(Words.status(ItemStatus.MANUAL, 2)).isEqualTo("need a person");
  }

  @Test
  void lists_read_as_in_a_sentence() {
    assertThat(Words.list(List.of())).isEmpty();
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void services_go_by_the_name_people_use() {
    assertThat(Words.service("Amazon S3")).isEqualTo("S3");
    assertThat(Words.service("AWS Lambda")).isEqualTo("Lambda");
    assertThat(Words.service("Elastic Load Balancing (Classic)"))
        .isEqualTo("Elastic Load Balancing");
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void every_layer_can_stand_inside_a_sentence(Layer layer) {
    assertThat(Words.layer(layer)).isNotBlank().matches("[a-z].*|AWS .*");
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void every_kind_of_input_has_a_name_for_people(DocumentFormat format) {
    String kind = Words.kind(new InputSummary("x", format.id(), "", null, null));

    assertThat(kind).isNotEqualTo(format.id()).doesNotContain("-");
  }

  @Test
  void the_account_of_the_resources_names_only_what_there_is() {
    ChecklistView view =
        new ChecklistView(
            Checklists.ofPlan()
                .with(ResourceBuilder.assessed(Checklists.S3, "aws_s3_bucket.b", "aws_s3_bucket"))
                .with(ResourceBuilder.unassessed(Disposition.UNMAPPED, "aws_x.x", "aws_x", "new"))
                .build());

    assertThat(Words.coverage(view))
        .isEqualTo("2 of 2 resources accounted for: 1 assessed, 1 not in the catalog");
  }
}
