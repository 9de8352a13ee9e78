package dev.srm.publish.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {

  @Test
  void a_segment_stays_one_segment() {
    assertThat(ApiPath.of("projects", "group/sub project/ü?#%").and("notes"))
        .hasToString("/projects/group%2Fsub%20project%2F%C3%BC%3F%23%25/notes");
  }

  @Test
  void parameters_are_escaped_and_joined() {
    assertThat(ApiPath.of("notes").with("sort", "asc").with("q", "a&b=c"))
        .hasToString("/notes?sort=asc&q=a%26b%3Dc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a\nb", "a\u001bb"})
  void a_name_that_would_leave_the_path_or_reach_the_log_is_refused(String name) {
    assertThatThrownBy(() -> ApiPath.requireName("project", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this is no name of a project");
  }

  @Test
  void pull_requests_begin_with_1() {
    assertThatThrownBy(() -> ApiPath.requireNumber(0)).hasMessageContaining("0");
    assertThat(ApiPath.requireNumber(1)).isEqualTo(1);
  }
}
