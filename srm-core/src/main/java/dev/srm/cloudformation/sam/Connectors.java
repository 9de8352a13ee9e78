package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::Serverless::Connector}, and the connectors inside other resources: the policy or
 * permission with which one resource may use another.
 */
final class Connectors {

  private static final String TYPE = "AWS::Serverless::Connector";

  private final SamOutput output;

  private Connectors(SamOutput output) {
    this.output = output;
  }

  /** Holds the data once it is needed: what is granted, by source and destination. */
  private static final class Data {
    static final Mapping GRANTS = BundledData.yaml("connectors.yaml");
  }

  /**
   * A connector as it is written.
   *
   * @param owner the resource that it is or that it is in
   * @param name its logical id
   * @param properties its properties
   * @param source where it begins
   */
  private record Connector(SamResource owner, String name, Mapping properties, Mapping source) {}

  /** What goes between two ends: which of them it is about, and the words for both. */
  private record Link(Connector connector, ConnectorEnd end, Mapping grant, Mapping variables) {}

  /** Writes out all connectors of a template whose other resources are there already. */
  static void expand(Mapping resources, SamOutput output) {
    Connectors connectors = new Connectors(output);
    for (Map.Entry<String, Entry> entry : resources.entries().entrySet()) {
      if (entry.getValue().value() instanceof Mapping declaration) {
        connectors.expand(entry.getKey(), entry.getValue().keyAt(), declaration);
      }
    }
  }

  /**
   * Writes out a connector that SAM puts into what another resource stands for.
   *
   * @param owner the resource
   * @param name the logical id of the connector
   * @param connector its properties
   */
  static void between(SamResource owner, String name, Mapping connector, SamOutput output) {
    Mapping source = connector.mapping("Source");
    if (source != null) {
      new Connectors(output).expand(new Connector(owner, name, connector, source));
    }
  }

  /** Whether a resource is a connector and nothing else. */
  static boolean isConnector(Node declaration) {
    return declaration instanceof Mapping mapping && TYPE.equals(mapping.text("Type"));
  }

  private void expand(String name, SourceLocation at, Mapping declaration) {
    Mapping written = declaration.mapping("Properties");
    Mapping properties = written == null ? new Draft(at).toMapping() : written;
    SamResource owner = new SamResource(name, at, declaration, properties);
    if (isConnector(declaration)) {
      Mapping source = properties.mapping("Source");
      expand(new Connector(owner, name, properties, source == null ? properties : source));
      return;
    }
    Mapping inside = declaration.mapping("Connectors");
    if (inside == null) {
      return;
    }
    for (Map.Entry<String, Entry> entry : inside.entries().entrySet()) {
      Mapping each = entry.getValue().value() instanceof Mapping map ? map : null;
      Mapping connector = each == null ? null : each.mapping("Properties");
      if (connector != null) {
        Draft source = new Draft(connector.at()).put("Id", name);
        Mapping reference = connector.mapping("SourceReference");
        if (reference != null) {
          source.copy(reference, "Qualifier");
        }
        expand(new Connector(owner, name + entry.getKey(), connector, source.toMapping()));
      }
    }
  }

  private void expand(Connector connector) {
    Node written = connector.properties().get("Destination");
    boolean several = written instanceof Sequence;
    int number = 0;
    for (Node destination : Nodes.items(written)) {
      String suffix = several ? "Destination" + number : "";
      if (!(destination instanceof Mapping map) || !connect(connector, map, suffix)) {
        warnOfUnknown(connector, destination.at());
      }
      number++;
    }
    if (number == 0) {
      warnOfUnknown(connector, connector.properties().at());
    }
  }

  private boolean connect(Connector connector, Mapping written, String suffix) {
    ConnectorEnd source = ConnectorEnd.of(connector.source(), written, output);
    ConnectorEnd destination = ConnectorEnd.of(written, connector.source(), output);
    Mapping grants = source == null ? null : Data.GRANTS.mapping(source.type());
    Mapping grant =
        grants == null || destination == null ? null : grants.mapping(destination.type());
    if (source == null || destination == null || grant == null) {
      return false;
    }
    Draft variables = new Draft(written.at());
    put(variables, "Source", source);
    put(variables, "Destination", destination);
    ConnectorEnd end = "source".equals(grant.text("side")) ? source : destination;
    Link link = new Link(connector, end, grant, variables.toMapping());
    return switch (String.valueOf(grant.text("kind"))) {
      case "role-policy" ->
          addPolicy(link, "Policy" + suffix, "AWS::IAM::ManagedPolicy", "Roles", end.role());
      case "queue-policy" ->
          addPolicy(
              link, "QueuePolicy" + suffix, "AWS::SQS::QueuePolicy", "Queues", end.queueUrl());
      case "topic-policy" ->
          addPolicy(link, "TopicPolicy" + suffix, "AWS::SNS::TopicPolicy", "Topics", end.arn());
      default -> addPermissions(link, "LambdaPermission" + suffix);
    };
  }

  private static void put(Draft variables, String side, ConnectorEnd end) {
    variables
        .put(side + "Arn", end.arn())
        .put(side + "Name", end.name())
        .put(side + "ResourceId", end.resourceId())
        .put(side + "Qualifier", end.qualifier());
  }

  /** The kinds of permission that a connector asks for: Read, Write or both. */
  private static Set<String> wanted(Connector connector) {
    Set<String> wanted = new TreeSet<>();
    for (Node permission : Nodes.items(connector.properties().get("Permissions"))) {
      wanted.add(String.valueOf(Node.text(permission)));
    }
    return wanted;
  }

  private boolean addPolicy(
      Link link, String suffix, String type, String property, @Nullable Node subject) {
    List<Node> statements = new ArrayList<>();
    Set<String> wanted = wanted(link.connector());
    link.grant()
        .entries()
        .forEach(
            (category, entry) -> {
              if (wanted.contains(category)) {
                for (Node statement : Nodes.items(entry.value())) {
                  statements.add(BundledData.allowing(statement, link.variables()));
                }
              }
            });
    if (subject == null || statements.isEmpty()) {
      return false;
    }
    SourceLocation at = link.variables().at();
    Mapping document =
        new Draft(at)
            .put("Version", "2012-10-17")
            .put("Statement", new Sequence(statements, at))
            .toMapping();
    Draft properties =
        new Draft(at).put("PolicyDocument", document).put(property, Nodes.list(at, subject));
    add(link.connector(), suffix, type, properties);
    return true;
  }

  private boolean addPermissions(Link link, String suffix) {
    Node function = link.end().arn();
    for (String category : wanted(link.connector())) {
      Mapping permission = link.grant().mapping(category);
      if (function == null || permission == null) {
        return false;
      }
      Mapping filled = (Mapping) BundledData.filled(permission, link.variables());
      add(
          link.connector(),
          category + suffix,
          "AWS::Lambda::Permission",
          Draft.of(filled).put("FunctionName", function));
    }
    return function != null;
  }

  private void add(Connector connector, String suffix, String type, Draft properties) {
    SamResource owner = connector.owner();
    output.add(
        connector.name() + suffix,
        owner.at(),
        owner.beside(type).put("Properties", properties.toMapping()));
  }

  /** A connector that cannot be written out stays what it is: nothing of a template gets lost. */
  private void warnOfUnknown(Connector connector, SourceLocation at) {
    SamResource owner = connector.owner();
    if (isConnector(owner.declaration())) {
      output.keep(owner.name(), new Entry(owner.at(), owner.declaration()));
    }
    output
        .diagnostics()
        .warn(
            "sam-not-expanded",
            "the connector "
                + Wording.quoted(connector.name())
                + " cannot be written out; what it grants is not seen",
            at);
  }
}
