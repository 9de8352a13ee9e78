package dev.srm.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Scalar;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "on",
        "off",
        "True",
        "TRUE",
        "2012-10-17",
        "012345678901",
        "0777",
        "0x1F",
        "22:30",
        "1_000",
        ".inf",
        "1e3",
        "+5",
        "'true'",
        "\"7\"",
        "!!str 7",
        "1.2.3",
        "="
      })
  void what_only_looks_like_something_else_is_text(String scalar) throws RefusedFileException {
    assertThat(valueOf(scalar)).isInstanceOf(Value.Text.class);
  }

  @Test
  void true_false_null_and_plain_numbers_are_what_they_say() throws RefusedFileException {
    assertThat(valueOf("true")).isEqualTo(Value.bool(true));
    assertThat(valueOf("false")).isEqualTo(Value.bool(false));
    assertThat(valueOf("null")).isEqualTo(Value.NULL);
    assertThat(valueOf("~")).isEqualTo(Value.NULL);
    assertThat(valueOf("")).isEqualTo(Value.NULL);
    assertThat(valueOf("90")).isEqualTo(Value.number(90));
    assertThat(valueOf("-1")).isEqualTo(Value.number(-1));
  }

  @Test
  void a_number_keeps_its_trailing_zero_because_section_2_10_is_not_section_2_1()
      throws RefusedFileException {
    assertThat(valueOf("2.10")).hasToString("2.10");
  }

  @Test
  void every_node_and_key_knows_its_place() throws RefusedFileException {
    Mapping root = (Mapping) YamlTree.read("s3.yaml", "a: 1\nb:\n  - x\n  -   y\n");

    TreeNode.Member list = Objects.requireNonNull(root.members().get("b"));
    List<TreeNode> items = ((TreeNode.Sequence) list.value()).items();
    assertThat(list.key()).isEqualTo(new SourceLocation("s3.yaml", 2, 1));
    assertThat(items.get(1).at()).isEqualTo(new SourceLocation("s3.yaml", 4, 7));
  }

  @Test
  void aliases_stand_for_what_they_name() throws RefusedFileException {
    Mapping root = (Mapping) YamlTree.read("f", "a: &one {x: 1}\nb: *one\n");

    assertThat(Objects.requireNonNull(root.members().get("b")).value())
        .isEqualTo(Objects.requireNonNull(root.members().get("a")).value());
  }

  @Test
  void all_duplicate_keys_and_tags_are_reported_with_their_places() {
    assertThat(problems("a: 1\na: 2\nb: {c: 1, c: 2}\nd: !ref x\n"))
        .containsExactly(
            "f:2:1: the key \"a\" is there twice, first in line 1",
            "f:3:11: the key \"c\" is there twice, first in line 3",
            "f:4:4: the tag !ref has no meaning here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [1", "a: b: c", "- a\nb: c", "a: 1\n---\nb: 2\n", "a: \u0000"})
  void what_is_not_one_yaml_document_is_one_problem(String text) {
    assertThat(problems(text)).hasSize(1).first().asString().contains("not YAML");
  }

  @Test
  void deep_nesting_and_endless_aliases_are_problems_and_not_stack_overflows() {
    assertThat(problems("[".repeat(5000) + "]".repeat(5000))).hasSize(1);
    assertThat(problems("a: &a [*a]")).isNotEmpty();
  }

  @Test
  void aliases_that_multiply_are_refused_before_they_fill_the_memory() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
    for (int i = 1; i <= 16; i++) {
      bomb.append("a%2$d: &a%2$d [*a%1$d , *a%1$d , *a%1$d ]\n".formatted(i - 1, i));
    }

    assertThat(problems(bomb.toString()))
        .singleElement()
        .asString()
        .contains("larger than 200000 nodes, with what aliases stand for");
  }

  @Test
  void a_key_must_be_a_single_word() {
    assertThat(problems("? [a, b]\n: 1\n")).containsExactly("f:1:3: a key must be a single word");
  }

  private static Value valueOf(String scalar) throws RefusedFileException {
    Mapping root = (Mapping) YamlTree.read("f", "key: " + scalar);
    return ((Scalar) Objects.requireNonNull(root.members().get("key")).value()).value();
  }

  private static List<String> problems(String text) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> YamlTree.read("f", text));
    return refusal.problems().stream().map(FileProblem::toString).toList();
  }
}
