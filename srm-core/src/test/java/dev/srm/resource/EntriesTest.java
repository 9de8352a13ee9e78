package dev.srm.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 31, 32, 33, 500})
  void entries_equal_the_map_they_were_made_of_in_its_order(int size) {
    Map<String, Value> source = numbered(size);

    Map<String, Value> entries = Value.map(source).entries();

    assertThat(entries).isEqualTo(source).hasSize(size).hasSameHashCodeAs(source);
    assertThat(entries.keySet()).containsExactlyElementsOf(source.keySet());
    assertThat(source).allSatisfy((key, value) -> assertThat(entries).containsEntry(key, value));
    assertThat(entries.get("absent")).isNull();
    assertThat(entries.containsKey("absent")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 33})
  void entries_stay_as_they_are_when_their_source_changes(int size) {
    Map<String, Value> source = numbered(size);
    Map<String, Value> entries = Value.map(source).entries();

    source.clear();

    assertThat(entries).hasSize(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 33})
  void entries_cannot_be_changed(int size) {
    Map<String, Value> entries = Value.map(numbered(size)).entries();

    assertThatThrownBy(() -> entries.put("more", Value.NULL))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void entries_of_entries_are_the_same() {
    Map<String, Value> entries = Value.map(numbered(3)).entries();

    assertThat(Value.map(entries).entries()).isSameAs(entries);
  }

  private static Map<String, Value> numbered(int size) {
    Map<String, Value> source = new LinkedHashMap<>();
    for (int i = size; i > 0; i--) {
      source.put("key" + i, Value.number(i));
    }
    return source;
  }
}
