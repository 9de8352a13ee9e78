package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '=',
      value = {
        "storage_encrypted is false = `storage_encrypted` is false",
        "waits for aws_iam_role.app.arn, then = waits for `aws_iam_role.app.arn`, then",
        "Turn it on (BlockPublicAcls). = Turn it on (BlockPublicAcls).",
        "call f(x) now = call `f(x)` now",
        "tcp 22 from 0.0.0.0/0 = tcp 22 from `0.0.0.0/0`",
        "since 2023-01-05, version 5.100.0 = since 2023-01-05, version 5.100.0",
        "is \"optional\"; AWS's default = is \"optional\"; AWS's default",
        "holds \"Principal\":\"*\" = holds `\"Principal\":\"*\"`",
        "set `x_y` to 7 = set `x_y` to 7",
        "and/or read-only = and/or read-only",
        "a - b = a - b",
      })
  void plain_words_stay_words_and_the_rest_is_code(String sentence, String markdown) {
    assertThat(MarkdownText.sentence(sentence.strip())).isEqualTo(markdown.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat",
        "#12",
        "GH-12",
        "ABC-7",
        "octo/repo#1",
        "a@b.example",
        "www.evil.example",
        "https://evil.example",
        "*bold*",
        "_it_",
        "~~gone~~",
        "<b>",
        "&amp;",
        "[link](x)",
        "![i](x)",
        ":smile:",
        "$x$",
        "1234567",
        "deadbeef",
        "-->",
        "|",
        "\\",
        "-",
        "+",
        "1.",
        "2)",
        "#",
        ">",
        "```",
        "[ ]",
        "***",
        "=",
        "\u00e9\u0301\u202e"
      })
  void what_a_platform_may_obey_is_code(String token) {
    List<Node> paragraphs = children(Parser.builder().build().parse(MarkdownText.sentence(token)));

    assertThat(paragraphs).singleElement().isInstanceOf(Paragraph.class);
    assertThat(children(paragraphs.get(0)))
        .hasAtLeastOneElementOfType(Code.class)
        .allMatch(node -> node instanceof Code || literal(node).matches("[.):; ]+"));
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }

  private static String literal(Node node) {
    return node instanceof Text text ? text.getLiteral() : node.toString();
  }

  @Test
  void a_code_span_cannot_be_left() {
    assertThat(MarkdownText.code("a`b")).isEqualTo("``a`b``");
    assertThat(MarkdownText.code("`a")).isEqualTo("`` `a ``");
    assertThat(MarkdownText.code("a```b`")).isEqualTo("```` a```b` ````");
    assertThat(MarkdownText.code(" a ")).isEqualTo("`  a  `");
    assertThat(MarkdownText.code("a\nb")).isEqualTo("`a\\u000ab`");
  }

  @Test
  void a_tick_in_a_name_is_not_taken_for_the_tick_of_its_box() {
    assertThat(MarkdownText.code("env[x]")).isEqualTo("`env[x\\u005d`");
    assertThat(MarkdownText.code("env[\"x\"]")).isEqualTo("`env[\"x\"]`");
  }

  @Test
  void a_very_long_name_loses_its_middle() {
    assertThat(MarkdownText.code("a".repeat(500) + "end")).hasSize(202).endsWith("end`");
  }

  @Test
  void a_table_cell_holds_its_bars() {
    assertThat(MarkdownText.cell(MarkdownText.code("a|b"))).isEqualTo("`a\\|b`");
  }

  /** Beyond 80 of them, cmark takes the fence for text, and what is in it for markup. */
  @Test
  void no_name_makes_a_fence_longer_than_renderers_take() {
    String span = MarkdownText.code("`".repeat(150) + " @team");

    assertThat(span).startsWith("`\\u0060").endsWith(" @team`").doesNotContain("``");
    assertThat(MarkdownText.code("a``b")).isEqualTo("```a``b```");
  }
}
