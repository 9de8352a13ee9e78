package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ResourceAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Items point at what a person would change; checked against another parser's view of the file. */
class ItemLocationsTest {

  private static final Path FIXTURES = Path.of("src/test/resources/cloudformation");

  @TempDir Path folder;

  /** What SAM and loops make stands where its cause does, which their own tests check. */
  static Stream<Path> templates() throws IOException {
    List<Path> templates = new ArrayList<>();
    for (Path root :
        List.of(Path.of("../examples"), FIXTURES.resolve("good"), FIXTURES.resolve("cdk"))) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(
                file ->
                    file.toString().matches(".*(/template|/good/[a-z]+|\\.template)\\.(yaml|json)"))
            .filter(file -> !file.endsWith("loops.yaml") && !text(file).contains("AWS::Serverless"))
            .sorted()
            .forEach(templates::add);
      }
    }
    return templates.stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void an_item_points_at_the_innermost_property_that_its_evidence_names(Path template)
      throws Exception {
    Map<Path, Keys> files = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (ChecklistItem item : Audits.audit(template).items()) {
      SourceLocation location = item.location();
      if (item.resource() == null) {
        continue;
      }
      assertThat(location).as(item.resourceText()).isNotNull();
      Path file = template.toAbsolutePath().getParent().resolve(location.file()).normalize();
      Keys keys = files.computeIfAbsent(file, ItemLocationsTest::keys);
      Set<String> found = keys.at(location.line(), location.column());
      if (Collections.disjoint(found, expected(item, keys))) {
        wrong.add(location + " " + item.responsibility().id() + " " + found + item.evidence());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Returns every name that would do: for each evidence the innermost one that is written. */
  private static Set<String> expected(ChecklistItem item, Keys keys) {
    String itself = name(item.resource());
    Set<String> own = new HashSet<>();
    Set<String> others = new HashSet<>(Set.of(itself));
    for (Evidence evidence : item.evidence()) {
      if (evidence.resource() != null) {
        boolean ofItself = item.resource().equals(evidence.resource());
        String path = name(evidence.resource()) + "/" + evidence.path().replace("$", "");
        (ofItself ? own : others).addAll(keys.innermost(path.replaceAll("\\[\\d+]", "")));
      }
    }
    own.remove(itself);
    return own.isEmpty() ? others : own;
  }

  /**
   * The names of what stands in a file, {@code Bucket/Tags.Key}.
   *
   * @param places the names at each line and column: a list item and its first key share one
   * @param conditional the names of what has other values in other branches
   */
  private record Keys(Map<String, Set<String>> places, Set<String> conditional) {

    Set<String> at(int line, int column) {
      return places.getOrDefault(line + ":" + column, Set.of());
    }

    void put(Node node, String name) {
      Mark mark = node.getStartMark();
      places
          .computeIfAbsent(
              (mark.getLine() + 1) + ":" + (mark.getColumn() + 1), k -> new HashSet<>())
          .add(name);
    }

    /** What only one branch has is missing in the other, which stands one further out. */
    Set<String> innermost(String path) {
      Set<String> names = new HashSet<>();
      String name = path;
      while (name.contains("/") && !isWritten(name)) {
        name = outer(name);
      }
      names.add(name);
      for (; name.contains("/"); name = outer(name)) {
        if (conditional.contains(name)) {
          names.add(name);
        }
      }
      return names;
    }

    private boolean isWritten(String name) {
      return places.values().stream().anyMatch(names -> names.contains(name));
    }

    private static String outer(String name) {
      return name.substring(0, Math.max(name.lastIndexOf('.'), name.indexOf('/')));
    }
  }

  private static String name(ResourceAddress address) {
    return address.text().substring(address.text().lastIndexOf('/') + 1);
  }

  private static Keys keys(Path file) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text(file)));
    Keys keys = new Keys(new HashMap<>(), new HashSet<>());
    for (NodeTuple section : ((MappingNode) root).getValue()) {
      if (scalar(section.getKeyNode()).equals("Resources")) {
        for (NodeTuple resource : ((MappingNode) section.getValueNode()).getValue()) {
          String name = scalar(resource.getKeyNode());
          keys.put(resource.getKeyNode(), name);
          walk(resource.getValueNode(), name + "/", keys);
        }
      }
    }
    return keys;
  }

  private static void walk(Node node, String path, Keys keys) {
    String name = path.replaceAll("[./]$", "");
    if (node instanceof SequenceNode list) {
      if (node.getTag().getValue().equals("!If")) {
        keys.conditional().add(name);
      }
      for (Node item : list.getValue()) {
        keys.put(item, name);
        walk(item, path, keys);
      }
    } else if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        String key = scalar(entry.getKeyNode());
        if (key.equals("Fn::If")) {
          keys.conditional().add(name);
        }
        boolean passes =
            key.startsWith("Fn::")
                || key.equals("<<")
                || (path.endsWith("/") && key.equals("Properties"));
        keys.put(entry.getKeyNode(), passes ? name : path + key);
        walk(entry.getValueNode(), passes ? path : path + key + ".", keys);
      }
    }
  }

  private static String scalar(Node node) {
    return ((ScalarNode) node).getValue();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int line(String template, String responsibility, String address) throws Exception {
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    return Audits.audit(file).items().stream()
        .filter(item -> item.responsibility().id().equals(responsibility))
        .filter(item -> item.resourceText().equals(address))
        .map(ChecklistItem::location)
        .mapToInt(location -> Objects.requireNonNull(location).line())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_policy_decides_is_changed_in_the_policy() throws Exception {
    String template =
        """
        Resources:
          Queue:
            Type: AWS::SQS::Queue
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [!Ref Queue]
              PolicyDocument:
                Statement: {Effect: Allow, Principal: '*', Action: 'sqs:*', Resource: '*'}
        """;

    assertThat(line(template, "sqs.no-public-policy", "Queue")).isEqualTo(8);
    assertThat(line(template, "sqs.encrypt-at-rest", "Queue")).isEqualTo(2);
  }

  @Test
  void what_a_resource_with_duties_of_its_own_decides_stays_where_it_is_missed() throws Exception {
    String template =
        """
        Resources:
          Vpc:
            Type: AWS::EC2::VPC
            Properties: {CidrBlock: 10.0.0.0/16}
          Subnet:
            Type: AWS::EC2::Subnet
            Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
        """;

    assertThat(line(template, "ec2.log-network-flows", "Vpc")).isEqualTo(2);
  }
}
