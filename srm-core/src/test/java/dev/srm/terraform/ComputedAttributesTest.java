package dev.srm.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ComputedAttributesTest {

  private static final Set<String> LEFT_OUT = Set.of("id", "arn", "tags_all");

  @Test
  void the_list_is_what_the_schema_of_the_provider_says() throws Exception {
    assertThat(lines(open("computed-attributes.txt")).stream().filter(l -> !l.startsWith("#")))
        .containsExactlyElementsOf(fromSchema());
  }

  @Test
  void what_is_below_a_computed_attribute_may_be_left_out_too() {
    assertThat(ComputedAttributes.has("aws_autoscaling_group", List.of("launch_template", "id")))
        .isTrue();
    assertThat(ComputedAttributes.has("aws_sqs_queue", List.of("kms_master_key_id"))).isFalse();
  }

  @Test
  void anything_of_a_type_that_is_not_listed_may_be_left_out() {
    assertThat(ComputedAttributes.has("awscc_sqs_queue", List.of("kms_master_key_id"))).isTrue();
    assertThat(ComputedAttributes.has("aws_invented_later", List.of("key"))).isTrue();
  }

  private static List<String> fromSchema() throws IOException {
    List<String> types = new ArrayList<>();
    StringBuilder type = new StringBuilder();
    for (String line : lines(new GZIPInputStream(open("/schemas/terraform.txt.gz")))) {
      if (!line.startsWith(" ")) {
        types.add(type.toString());
        type = new StringBuilder(line);
      } else {
        type.append(computed(line.substring(1).split(" ")));
      }
    }
    types.add(type.toString());
    return types.subList(1, types.size());
  }

  private static String computed(String... words) {
    boolean listed =
        words.length > 1
            && words[1].contains("C")
            && !words[0].endsWith(".*")
            && !LEFT_OUT.contains(words[0]);
    return listed ? " " + words[0] : "";
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(ComputedAttributesTest.class.getResourceAsStream(name), name);
  }

  private static List<String> lines(InputStream stream) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
