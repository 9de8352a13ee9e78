package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.json.JsonTextDecoder;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartialJsonTest {

  private static final Value ROLE = Value.unknown("Role.Arn");

  private static @Nullable Value decode(Value... parts) {
    return PartialJson.decode(new Value.Partial(List.of(parts), false), new JsonTextDecoder());
  }

  @Test
  void an_unknown_part_stays_unknown_inside_and_outside_of_quotes() {
    assertThat(
            decode(
                Value.text("{\"a\": \"x-"),
                ROLE,
                Value.text("\", \"b\": "),
                ROLE,
                Value.text(", \"c\": [\""),
                ROLE,
                Value.text("\"]}")))
        .isEqualTo(
            Value.map(
                Map.of(
                    "a",
                    new Value.Partial(List.of(Value.text("x-"), ROLE), false),
                    "b",
                    ROLE,
                    "c",
                    Value.list(List.of(ROLE)))));
  }

  @Test
  void a_quote_that_is_escaped_ends_no_string() {
    assertThat(decode(Value.text("[\"say \\\"hi\\\" to "), ROLE, Value.text("\"]")))
        .isEqualTo(
            Value.list(
                List.of(new Value.Partial(List.of(Value.text("say \"hi\" to "), ROLE), false))));
  }

  @Test
  void a_key_that_is_partly_unknown_is_shown() {
    assertThat(decode(Value.text("{\""), ROLE, Value.text(":aud\": 1}")))
        .isEqualTo(Value.map(Map.of("${Role.Arn}:aud", Value.number(1))));
  }

  @Test
  void what_is_no_json_or_secret_is_not_decoded() {
    assertThat(decode(Value.text("{\"a\": "), ROLE)).isNull();
    assertThat(
            PartialJson.decode(
                new Value.Partial(List.of(Value.text("{}"), ROLE), true), new JsonTextDecoder()))
        .isNull();
  }
}
