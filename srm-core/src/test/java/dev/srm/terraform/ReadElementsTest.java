package dev.srm.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.json.JsonTextDecoder;
import dev.srm.resource.Dialect;
import dev.srm.resource.Provider;
import dev.srm.resource.ReadBack;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadElementsTest {

  private static final Map<String, String> RULE =
      Map.of(
          "protocol", "ip_protocol",
          "from_port", "from_port",
          "cidr_blocks", "cidr_ipv4",
          "self", "self");

  @Test
  void an_element_that_a_resource_made_alone_goes() {
    assertThat(
            without(
                RULE,
                "[{'protocol':'tcp','from_port':22,'cidr_blocks':['0.0.0.0/0'],'self':false}]"))
        .isEqualTo("[]");
  }

  @Test
  void an_element_that_others_share_loses_its_part() {
    assertThat(
            without(
                RULE,
                "[{'protocol':'tcp','from_port':22,'cidr_blocks':['0.0.0.0/0','10.0.0.0/8'],'self':false}]"))
        .contains("10.0.0.0/8")
        .doesNotContain("0.0.0.0/0'");
    assertThat(
            without(
                RULE,
                "[{'protocol':'tcp','from_port':22,'cidr_blocks':['0.0.0.0/0'],'self':true}]"))
        .isNotEqualTo("[]");
  }

  @Test
  void elements_of_others_stay() {
    for (String other :
        List.of(
            "[{'protocol':'tcp','from_port':443,'cidr_blocks':['0.0.0.0/0'],'self':false}]",
            "[{'protocol':'udp','from_port':22,'cidr_blocks':['0.0.0.0/0'],'self':false}]")) {
      assertThat(without(RULE, other)).isEqualTo(value(other).toString());
    }
  }

  @Test
  void an_element_may_be_a_plain_value() {
    assertThat(without(Map.of("", "ip_protocol"), "['tcp','udp']")).isEqualTo("[udp]");
  }

  @Test
  void what_says_nothing_in_common_is_not_the_same() {
    String list = "[{'rule_no':100}]";

    assertThat(without(Map.of("rule_no", "rule_number"), list)).isEqualTo(value(list).toString());
  }

  @Test
  void an_element_of_which_a_part_is_unknown_may_be_the_one() {
    Map<String, Value> rule = new TreeMap<>(((Value.MapOf) value("{'protocol':'tcp'}")).entries());
    rule.put("from_port", Value.unknown());

    Value.ListOf rules = Value.list(List.of(Value.map(rule)));

    assertThat(without(RULE, rules).items()).hasOnlyElementsOfType(Value.Unknown.class);
    assertThat(without(Map.of("from_port", "from_port", "protocol", "other"), rules).items())
        .hasOnlyElementsOfType(Value.Unknown.class);
  }

  private static String without(Map<String, String> element, String list) {
    return without(element, (Value.ListOf) value(list)).toString();
  }

  private static Value.ListOf without(Map<String, String> element, Value.ListOf list) {
    Value.MapOf attributes =
        (Value.MapOf) value("{'ip_protocol':'tcp','from_port':22,'cidr_ipv4':'0.0.0.0/0'}");
    Resource was =
        new Resource(
            new ResourceAddress("aws_rule.r"),
            "aws_rule",
            Dialect.TERRAFORM,
            new Provider("aws", "aws", null),
            Resource.Mode.MANAGED,
            attributes,
            Resource.Origin.UNSPECIFIED);
    ReadBack readBack =
        new ReadBack("group", List.of("aws_group"), List.of("id"), "rules", element, Map.of());
    return ReadElements.without(list, readBack, was);
  }

  private static Value value(String json) {
    return new JsonTextDecoder().decode(json.replace('\'', '"'));
  }
}
