package dev.srm.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an input holds, it is read or refused; nothing else comes of it. */
class TemplateFuzzTest {

  private static final int MUTANTS = 250;

  private static final List<String> FRAGMENTS =
      List.of(
          "!Ref ",
          "!Sub ",
          "!GetAtt ",
          "!If ",
          "!FindInMap ",
          "!Select ",
          "!Split ",
          "!Cidr ",
          "!Base64 ",
          "!Equals ",
          "!Unknown ",
          "Fn::ForEach::X: ",
          "Fn::Transform: ",
          "Ref: ",
          "null",
          "~",
          "[]",
          "{}",
          "[",
          "{",
          "]",
          "}",
          ":",
          "- ",
          "&a ",
          "*a",
          "<<: ",
          "\"",
          "'",
          "${",
          "${!",
          "{{resolve:",
          "}}",
          "|\n",
          ">\n",
          "\n",
          "\t",
          "#",
          "---\n",
          "0",
          "-1",
          "1e999",
          "Condition: ",
          "Type: ",
          "Properties: ",
          "Events: ",
          "Policies: ",
          "AWS::NoValue",
          "AWS::Serverless::Function",
          "AWS::Serverless::Api",
          "AWS::CloudFormation::Stack",
          "Transform: AWS::Serverless-2016-10-31\n",
          "\ud83d\ude00",
          "\u0000",
          "\u2028");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good/network.yaml",
        "good/network.json",
        "good/others.yaml",
        "good/elsewhere.yaml",
        "good/loops.yaml",
        "good/parent.yaml",
        "sam/functions.yaml",
        "sam/events.yaml",
        "sam/apis.yaml",
        "sam/connectors.yaml"
      })
  void a_mutated_template_is_read_or_refused(String file) throws IOException {
    String original = text(file);
    int refused = 0;
    for (int seed = 0; seed < MUTANTS; seed++) {
      String mutant = mutated(original, new Random(seed));
      try {
        walk(Templates.read(mutant, Map.of(), Map.of("nested/storage.yaml", mutant)));
      } catch (InputException refusal) {
        refused++;
        assertThat(refusal.getMessage()).doesNotContain("\n").startsWith(nameIn(refusal));
      } catch (RuntimeException | StackOverflowError failure) {
        fail("seed " + seed + " of " + file, failure);
      }
    }
    assertThat(refused).isBetween(1, MUTANTS - 1);
  }

  private static String nameIn(InputException refusal) {
    return refusal.getMessage().startsWith("nested/") ? "nested/storage.yaml" : "t.yaml";
  }

  private static void walk(Reading reading) {
    for (Resource resource : reading.estate().after().resources()) {
      resource
          .attributes()
          .entries()
          .keySet()
          .forEach(key -> reading.estate().after().links(resource, key));
    }
  }

  private static String mutated(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
        case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 60)));
        case 4 -> replaceValue(text, at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        default -> text.setLength(Math.max(1, text.length() - random.nextInt(40)));
      }
    }
    return text.toString();
  }

  /** Puts something else in the place of the value that ends the line. */
  private static void replaceValue(StringBuilder text, int from, String fragment) {
    int colon = text.indexOf(": ", from);
    int end = colon < 0 ? -1 : text.indexOf("\n", colon);
    if (end > 0) {
      text.replace(colon + 2, end, fragment);
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            TemplateFuzzTest.class.getResourceAsStream("/cloudformation/" + file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
