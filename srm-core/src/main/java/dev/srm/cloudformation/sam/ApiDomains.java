package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** {@code Domain} of an API: the domain name, the paths under it, and its records in Route 53. */
final class ApiDomains {

  private static final String REGIONAL = "REGIONAL";

  /** The zone of every CloudFront distribution. */
  private static final String CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";

  private final SamResource api;
  private final Mapping domain;
  private final SamOutput output;
  private final SourceLocation at;

  private ApiDomains(SamResource api, Mapping domain, SamOutput output) {
    this.api = api;
    this.domain = domain;
    this.output = output;
    this.at = domain.at();
  }

  static void ofRestApi(SamResource api, String stage, SamOutput output) throws InputException {
    Mapping domain = api.map("Domain");
    Node name = domain == null ? null : domain.get("DomainName");
    if (domain == null || name == null) {
      return;
    }
    ApiDomains domains = new ApiDomains(api, domain, output);
    boolean isPrivate = "PRIVATE".equals(domain.text("EndpointConfiguration"));
    String version = isPrivate ? "V2" : "";
    String id = "ApiGatewayDomainName" + version + ContentHash.of(output.settled(name));
    output.name(api.name() + ".DomainName" + version, id);
    domains.add(id, "AWS::ApiGateway::DomainName" + version, domains.restDomain(isPrivate));
    Draft mapping =
        new Draft(domains.at)
            .put(isPrivate ? "DomainNameArn" : "DomainName", Nodes.ref(id, domains.at))
            .put("RestApiId", Nodes.ref(api.name(), domains.at))
            .put("Stage", Nodes.ref(stage, domains.at));
    domains.addMappings(
        "BasePathMapping", "AWS::ApiGateway::BasePathMapping" + version, "BasePath", mapping);
    domains.addRecords(id);
  }

  static void ofHttpApi(SamResource api, Node stage, Mapping tags, SamOutput output)
      throws InputException {
    Mapping domain = api.map("Domain");
    Node name = domain == null ? null : domain.get("DomainName");
    if (domain == null || name == null) {
      return;
    }
    ApiDomains domains = new ApiDomains(api, domain, output);
    String id = "ApiGatewayDomainNameV2" + ContentHash.of(output.settled(name));
    output.name(api.name() + ".DomainName", id);
    domains.add(id, "AWS::ApiGatewayV2::DomainName", domains.httpDomain(tags));
    Draft mapping =
        new Draft(domains.at)
            .put("DomainName", Nodes.ref(id, domains.at))
            .put("ApiId", Nodes.ref(api.name(), domains.at))
            .put("Stage", stage);
    domains.addMappings("ApiMapping", "AWS::ApiGatewayV2::ApiMapping", "ApiMappingKey", mapping);
    domains.addRecords(id);
  }

  private Draft restDomain(boolean isPrivate) {
    Node endpoint = domain.get("EndpointConfiguration");
    Node type = endpoint == null ? Nodes.text(REGIONAL, at) : endpoint;
    boolean regional = REGIONAL.equals(Node.text(type));
    Mapping config =
        new Draft(at).put("Types", Nodes.list(at, type)).copy(domain, "IpAddressType").toMapping();
    Draft properties =
        new Draft(at)
            .copy(domain, "DomainName")
            .copyAs(
                domain, "CertificateArn", regional ? "RegionalCertificateArn" : "CertificateArn")
            .put("EndpointConfiguration", config)
            .copy(
                domain,
                "SecurityPolicy",
                "EndpointAccessMode",
                "OwnershipVerificationCertificateArn");
    return isPrivate
        ? properties.copy(domain, "Policy")
        : properties.copy(domain, "MutualTlsAuthentication");
  }

  private Draft httpDomain(Mapping tags) {
    Mapping config =
        new Draft(at)
            .copy(domain, "CertificateArn", "SecurityPolicy", "IpAddressType")
            .copy(domain, "OwnershipVerificationCertificateArn")
            .copyAs(domain, "EndpointConfiguration", "EndpointType")
            .putDefault("EndpointType", Nodes.text(REGIONAL, at))
            .toMapping();
    return new Draft(at)
        .copy(domain, "DomainName", "MutualTlsAuthentication")
        .put("DomainNameConfigurations", Nodes.list(at, config))
        .put("Tags", tags);
  }

  private void addMappings(String suffix, String type, String pathProperty, Draft mapping) {
    List<Node> paths = Nodes.items(domain.get("BasePath"));
    if (paths.isEmpty()) {
      add(api.name() + suffix, type, mapping);
    }
    boolean normalised = !"false".equals(domain.text("NormalizeBasePath"));
    for (Node path : paths) {
      String text = Node.text(path);
      String plain = text == null ? "" : text.replaceAll("[^\\p{Alnum}]", "");
      Draft copy = Draft.of(mapping.toMapping());
      Node key = normalised && text != null ? Nodes.text(plain, path.at()) : path;
      add(api.name() + plain + suffix, type, copy.put(pathProperty, key));
    }
  }

  private void addRecords(String domainId) throws InputException {
    Mapping route53 = domain.mapping("Route53");
    Node zone = route53 == null ? null : route53.get("HostedZoneId");
    Node zoneName = route53 == null ? null : route53.get("HostedZoneName");
    Node named = zone == null ? zoneName : zone;
    if (route53 == null || named == null) {
      return;
    }
    boolean separate = "true".equals(route53.text("SeparateRecordSetGroup"));
    Node domainName = domain.get("DomainName");
    Node known = output.settled(named);
    Node hashed =
        separate && domainName != null
            ? Nodes.list(named.at(), known, output.settled(domainName))
            : known;
    List<Node> records = new ArrayList<>();
    records.add(record("A", domainId, route53));
    if ("true".equals(route53.text("IpV6"))) {
      records.add(record("AAAA", domainId, route53));
    }
    String id = "RecordSetGroup" + ContentHash.of(hashed);
    Sequence list = new Sequence(records, route53.at());
    if (output.has(id)) {
      output.later(id, group -> withRecords(group, list));
      return;
    }
    add(
        id,
        "AWS::Route53::RecordSetGroup",
        new Draft(route53.at())
            .copy(route53, "HostedZoneId", "HostedZoneName")
            .put("RecordSets", list));
  }

  private static Mapping withRecords(Mapping group, Sequence more) {
    Mapping properties = group.mapping("Properties");
    if (properties == null) {
      return group;
    }
    List<Node> all = new ArrayList<>(Nodes.items(properties.get("RecordSets")));
    all.addAll(more.items());
    Draft changed = Draft.of(properties).put("RecordSets", new Sequence(all, more.at()));
    return Draft.of(group).put("Properties", changed.toMapping()).toMapping();
  }

  private Mapping record(String type, String domainId, Mapping route53) {
    SourceLocation place = route53.at();
    Draft target = new Draft(place).copy(route53, "EvaluateTargetHealth");
    String endpoint = domain.text("EndpointConfiguration");
    if (endpoint == null || endpoint.equals(REGIONAL)) {
      target
          .put("HostedZoneId", Nodes.getAtt(domainId, "RegionalHostedZoneId", place))
          .put("DNSName", Nodes.getAtt(domainId, "RegionalDomainName", place));
    } else if (endpoint.equals("EDGE")) {
      target
          .put("HostedZoneId", CLOUDFRONT_ZONE)
          .put("DNSName", Nodes.getAtt(domainId, "DistributionDomainName", place));
    } else {
      target
          .copyAs(route53, "VpcEndpointHostedZoneId", "HostedZoneId")
          .copyAs(route53, "VpcEndpointDomainName", "DNSName");
    }
    return new Draft(place)
        .copyAs(domain, "DomainName", "Name")
        .put("Type", type)
        .put("AliasTarget", target.toMapping())
        .copy(route53, "Region", "SetIdentifier")
        .toMapping();
  }

  private void add(String id, String type, Draft properties) {
    output.add(id, at, api.beside(type).put("Properties", properties.toMapping()));
  }
}
