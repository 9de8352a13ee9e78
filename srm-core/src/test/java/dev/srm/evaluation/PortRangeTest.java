package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortRangeTest {

  private static final List<Integer> ADMIN = List.of(22, 3389);

  @Test
  void a_range_covers_the_ports_within_it() {
    assertThat(range("tcp", 20, 25).coversAny(ADMIN)).isEqualTo(Truth.TRUE);
    assertThat(range("6", 443, 443).coversAny(ADMIN)).isEqualTo(Truth.FALSE);
  }

  @Test
  void every_protocol_covers_every_port() {
    assertThat(range("-1", 0, 0).coversAny(ADMIN)).isEqualTo(Truth.TRUE);
    assertThat(PortRange.of(Value.number(-1), null, null).coversAny(ADMIN)).isEqualTo(Truth.TRUE);
  }

  @Test
  void ping_has_no_ports() {
    assertThat(range("icmp", -1, -1).coversAny(ADMIN)).isEqualTo(Truth.FALSE);
  }

  @Test
  void a_range_wider_than_the_excepted_ports_covers_others() {
    assertThat(range("tcp", 443, 443).coversOtherThan(List.of(80, 443))).isEqualTo(Truth.FALSE);
    assertThat(range("tcp", 80, 443).coversOtherThan(List.of(80, 443))).isEqualTo(Truth.TRUE);
  }

  @Test
  void an_unknown_port_is_undetermined() {
    PortRange unknown = PortRange.of(Value.text("tcp"), Value.unknown("x"), Value.number(80));

    assertThat(unknown.coversAny(ADMIN)).isEqualTo(Truth.UNKNOWN);
  }

  private static PortRange range(String protocol, int from, int to) {
    return PortRange.of(Value.text(protocol), Value.number(from), Value.number(to));
  }
}
