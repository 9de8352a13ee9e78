package dev.srm.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.ScalarKind;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {

  private static Node parse(String text) throws InputException {
    return TemplateParser.parse("dir/t.yaml", new StringReader(text));
  }

  /** Shows a tree without its places. */
  private static String shown(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + shown(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(TemplateParserTest::shown)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Scalar) node).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text         | STRING  | text
          "7"          | STRING  | 7
          2012-10-17   | STRING  | 2012-10-17
          012345678901 | STRING  | 012345678901
          1_000        | STRING  | 1_000
          22:22        | STRING  | 22:22
          1e3          | STRING  | 1e3
          0x1F         | STRING  | 0x1F
          .5           | STRING  | .5
          .inf         | STRING  | .inf
          0            | NUMBER  | 0
          -17          | NUMBER  | -17
          5.10         | NUMBER  | 5.10
          true         | BOOLEAN | true
          Yes          | BOOLEAN | true
          off          | BOOLEAN | false
          y            | STRING  | y
          ~            | NULL    | ~
          null         | NULL    | null
          !!str 12     | STRING  | 12
          !!int '12'   | NUMBER  | 12
          !!binary aGk | STRING  | aGk
          """)
  void a_scalar_counts_as_cloudformation_takes_it(String written, ScalarKind kind, String text)
      throws InputException {
    assertThat(((Mapping) parse("a: " + written)).get("a"))
        .isInstanceOfSatisfying(
            Scalar.class,
            found -> {
              assertThat(found.kind()).isEqualTo(kind);
              assertThat(found.text()).isEqualTo(text);
            });
  }

  @Test
  void yaml_and_json_give_the_same_tree() throws InputException {
    Node yaml =
        parse(
            """
            Resources:
              A:
                Type: AWS::S3::Bucket
                Properties: {Name: !Sub "${x}-y", On: true, Days: 7, List: [a, !GetAtt B.Arn]}
            """);
    Node json =
        parse(
            """
            {"Resources": {"A": {
            \t"Type": "AWS::S3::Bucket",
            \t"Properties": {"Name": {"Fn::Sub": "${x}-y"}, "On": true, "Days": 7,
            \t\t"List": ["a", {"Fn::GetAtt": "B.Arn"}]}}}}
            """);

    assertThat(shown(json)).isEqualTo(shown(yaml));
  }

  @Test
  void json_escapes_and_long_keys_are_read() throws InputException {
    String key = "k".repeat(3000);
    Mapping root = (Mapping) parse("{\"" + key + "\": \"a\\/b \\ud83d\\ude00\"}");

    assertThat(root.text(key)).isEqualTo("a/b \ud83d\ude00");
  }

  @Test
  void braces_with_comments_are_yaml() throws InputException {
    assertThat(shown(parse("{a: 1, # no JSON\n b: [c,],}"))).isEqualTo("{a: 1, b: [c]}");
  }

  @Test
  void every_node_knows_its_place() throws InputException {
    Mapping root = (Mapping) parse("a: 1\nbb:\n  - x\n  - !Ref y\n");

    assertThat(root.entries().get("bb").keyAt()).isEqualTo(new SourceLocation("dir/t.yaml", 2, 1));
    Sequence list = (Sequence) root.get("bb");
    assertThat(list.items().get(0).at()).isEqualTo(new SourceLocation("dir/t.yaml", 3, 5));
    assertThat(list.items().get(1).at()).isEqualTo(new SourceLocation("dir/t.yaml", 4, 5));
    Mapping json = (Mapping) parse("{\n  \"a\": [1,\n 2]}");
    assertThat(json.entries().get("a").keyAt()).isEqualTo(new SourceLocation("dir/t.yaml", 2, 3));
    assertThat(((Sequence) json.get("a")).items().get(1).at())
        .isEqualTo(new SourceLocation("dir/t.yaml", 3, 2));
  }

  @Test
  void keys_are_taken_as_written() throws InputException {
    assertThat(shown(parse("012: a\nyes: b\n2012-10-17: c\n1.50: d\n")))
        .isEqualTo("{012: a, yes: b, 2012-10-17: c, 1.50: d}");
  }

  @Test
  void anchors_and_merges_are_resolved() throws InputException {
    assertThat(
            shown(parse("base: &b {x: 1, y: 2}\nown: {<<: *b, y: 3}\nlist: {<<: [*b, {z: 4}]}\n")))
        .isEqualTo("{base: {x: 1, y: 2}, own: {y: 3, x: 1}, list: {x: 1, y: 2, z: 4}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: {x: 1,\n  y: 2, x: 3}\n", "{\"a\": {\"x\": 1,\n \"y\": 2, \"x\": 3}}"})
  void a_key_that_comes_twice_is_refused_with_both_lines(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("dir/t.yaml:2:")
        .hasMessageContaining("\"x\" is already at line 1");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThatThrownBy(() -> parse("[".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> parse("a: " + "{a: ".repeat(5_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested deeper");
  }

  @Test
  void aliases_that_multiply_are_refused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a" + i + ": &a" + i + " [" + alias.repeat(9) + "x]\n");
    }

    assertThatThrownBy(() -> parse(bomb.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("aliases");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x [*x]        | dir/t.yaml:1:8: the alias "x" stands inside its own anchor
          a: *nowhere       | dir/t.yaml:1:4: no anchor "nowhere"
          ? [a, b]          | dir/t.yaml:1:3: the key of a map must be a plain text
          a: [              | dir/t.yaml:
          '{"a": 1'         | dir/t.yaml:1:8: the file ends too early
          '{"a": 1} x'      | dir/t.yaml:1:10: not valid JSON
          '{"a" 1 : "x}'    | dir/t.yaml:1:6: not valid JSON
          <<: 5             | dir/t.yaml:1:1: << needs a map
          """)
  void broken_text_is_refused_with_its_place(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_tab_in_yaml_is_refused_with_its_place() {
    assertThatThrownBy(() -> parse("a:\n\tb: 1\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("dir/t.yaml:2:1: not valid YAML:")
        .hasMessageContaining("TAB");
  }

  @Test
  void a_second_document_is_refused() {
    assertThatThrownBy(() -> parse("a: 1\n---\nb: 2\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("dir/t.yaml:2:1: a second YAML document begins here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "# nothing\n", "\ufeff"})
  void a_text_without_content_is_refused(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("name a template");
  }

  @Test
  void control_characters_are_refused_without_showing_them() {
    assertThatThrownBy(() -> parse("a: b\u0007c\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("code point 7");
  }
}
