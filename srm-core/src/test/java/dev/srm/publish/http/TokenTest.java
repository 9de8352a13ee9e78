package dev.srm.publish.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @Test
  void its_text_form_hides_it() throws PublishException {
    assertThat(Token.bearer("5ecret")).hasToString("Token[hidden]");
  }

  @Test
  void the_line_end_of_a_file_does_not_count() throws PublishException {
    assertThat(Token.bearer("5ecret\r\n").value()).isEqualTo("Bearer 5ecret");
  }

  @Test
  void it_travels_in_the_header_that_the_platform_reads() throws PublishException {
    assertThat(Token.header("PRIVATE-TOKEN", "5ecret").header()).isEqualTo("PRIVATE-TOKEN");
    assertThat(Token.header("PRIVATE-TOKEN", "5ecret").value()).isEqualTo("5ecret");
    assertThat(Token.basic("", "5ecret").value()).isEqualTo("Basic OjVlY3JldA==");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n", "5e cret", "5e\r\nHost: evil.test", "5ecr\u00e9t", "5e\u0000t"})
  void what_no_header_may_hold_is_refused_and_not_quoted(String secret) {
    PublishException failure =
        catchThrowableOfType(PublishException.class, () -> Token.bearer(secret));

    assertThat(failure.problem()).isEqualTo(Problem.UNAUTHORIZED);
    assertThat(failure.getMessage()).doesNotContain("5e", "evil").doesNotContain("\n");
  }

  @Test
  void a_user_with_a_colon_would_move_the_border_of_the_password() {
    assertThat(catchThrowableOfType(PublishException.class, () -> Token.basic("a:b", "5ecret")))
        .hasMessageContaining("colon");
  }
}
