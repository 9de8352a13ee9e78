package dev.srm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.AuditOption;
import dev.srm.CommentOption;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever can be asked of a run can be asked of it in a POM. */
class ParameterParityTest {

  /** Options whose parameter has another name, because Maven's habits differ. */
  private static final Map<AuditOption, String> RENAMED =
      Map.of(
          AuditOption.INPUTS, "includes",
          AuditOption.SKIP, "skipResponsibilities",
          AuditOption.OUTPUT, "formats");

  /** A build has no standard input to name. */
  private static final Set<AuditOption> NOT_IN_A_BUILD = EnumSet.of(AuditOption.INPUT_NAME);

  @Test
  void every_option_is_a_parameter_of_check() throws Exception {
    Map<String, String> parameters = parametersOf("check");
    for (AuditOption option : AuditOption.values()) {
      if (!NOT_IN_A_BUILD.contains(option)) {
        String name = RENAMED.getOrDefault(option, option.id());
        assertThat(parameters).as(option.name()).containsKey(name);
        assertThat(parameters.get(name)).isEqualTo("${srm." + name + "}");
      }
    }
  }

  @Test
  void every_option_of_a_comment_is_a_parameter_of_comment() throws Exception {
    Map<String, String> parameters = parametersOf("comment");
    for (CommentOption option : CommentOption.values()) {
      assertThat(parameters.get(option.id())).isEqualTo("${srm." + option.id() + "}");
    }
  }

  @Test
  void the_gate_has_the_same_default_as_on_the_command_line() throws Exception {
    Document descriptor = descriptor();
    NodeList defaults = descriptor.getElementsByTagName("failOn");

    assertThat(defaults.getLength()).isPositive();
    assertThat(((Element) defaults.item(0)).getAttribute("default-value"))
        .isEqualTo(AuditOption.FAIL_ON.defaults().get(0));
  }

  @Test
  void every_goal_may_run_in_parallel_and_offline() throws Exception {
    NodeList goals = descriptor().getElementsByTagName("mojo");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < goals.getLength(); i++) {
      Element goal = (Element) goals.item(i);
      names.add(text(goal, "goal"));
      assertThat(text(goal, "threadSafe")).isEqualTo("true");
      assertThat(text(goal, "requiresOnline")).isEqualTo("false");
    }
    assertThat(names).containsExactly("audit", "check", "comment", "help");
  }

  private static Map<String, String> parametersOf(String goalName) throws Exception {
    Map<String, String> found = new HashMap<>();
    NodeList goals = descriptor().getElementsByTagName("mojo");
    for (int i = 0; i < goals.getLength(); i++) {
      Element goal = (Element) goals.item(i);
      if (text(goal, "goal").equals(goalName)) {
        Element configuration = (Element) goal.getElementsByTagName("configuration").item(0);
        NodeList values = configuration.getElementsByTagName("*");
        for (int k = 0; k < values.getLength(); k++) {
          found.put(values.item(k).getNodeName(), values.item(k).getTextContent());
        }
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document descriptor() throws Exception {
    String path = "/META-INF/maven/plugin.xml";
    try (InputStream xml =
        Objects.requireNonNull(ParameterParityTest.class.getResourceAsStream(path), path)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }
  }
}
