package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code AWS::Serverless::GraphQLApi}: the API, its schema, who may call it, and its logging. */
final class GraphQlApiExpansion {

  private static final String CREATED_BY = "graphqlapi:createdBy";

  private final SamResource api;
  private final SamOutput output;
  private final SourceLocation at;

  private GraphQlApiExpansion(SamResource api, SamOutput output) {
    this.api = api;
    this.output = output;
    this.at = api.at();
  }

  static void expand(SamResource api, SamOutput output) {
    GraphQlApiExpansion expansion = new GraphQlApiExpansion(api, output);
    expansion.addApi();
    expansion.addSchema();
    expansion.addApiKeys();
    expansion.addCache();
    expansion.addDomain();
    expansion.addAuthorizerPermissions();
    new GraphQlResolvers(api, output).addAll();
  }

  private void addApi() {
    Draft properties =
        new Draft(at)
            .copy(
                api.properties(),
                "Name",
                "Visibility",
                "OwnerContact",
                "XrayEnabled",
                "IntrospectionConfig",
                "QueryDepthLimit",
                "ResolverCountLimit")
            .putDefault("Name", Nodes.text(api.name(), at))
            .put("LogConfig", logging())
            .put("Tags", tags());
    Mapping auth = api.map("Auth");
    if (auth != null) {
      authenticate(auth, properties);
      properties.put("AdditionalAuthenticationProviders", additional(auth.get("Additional")));
    }
    output.add(
        api.name(),
        at,
        api.instead("AWS::AppSync::GraphQLApi").put("Properties", properties.toMapping()));
  }

  private Node tags() {
    List<Node> tags = new ArrayList<>(Nodes.items(Tags.list(api.get("Tags"))));
    tags.add(Tags.tag(CREATED_BY, Nodes.text("SAM", at), at));
    return new Sequence(tags, at);
  }

  private static void authenticate(Mapping auth, Draft into) {
    into.copyAs(auth, "Type", "AuthenticationType")
        .copyAs(auth, "LambdaAuthorizer", "LambdaAuthorizerConfig")
        .copyAs(auth, "OpenIDConnect", "OpenIDConnectConfig")
        .copyAs(auth, "UserPool", "UserPoolConfig");
  }

  private static @Nullable Node additional(@Nullable Node written) {
    if (written == null) {
      return null;
    }
    List<Node> providers = new ArrayList<>();
    for (Node item : Nodes.items(written)) {
      Draft provider = new Draft(item.at());
      if (item instanceof Mapping auth) {
        authenticate(auth, provider);
      }
      providers.add(provider.toMapping());
    }
    return new Sequence(providers, written.at());
  }

  /** SAM logs everything unless it is told not to. */
  private @Nullable Mapping logging() {
    Node written = api.get("Logging");
    if ("false".equals(Node.text(written))) {
      return null;
    }
    Draft logging = new Draft(at);
    if (written instanceof Mapping config) {
      logging.copy(config, "ExcludeVerboseContent", "FieldLogLevel", "CloudWatchLogsRoleArn");
      if (config.get("CloudWatchLogsRoleArn") != null) {
        return logging.putDefault("FieldLogLevel", Nodes.text("ALL", at)).toMapping();
      }
    }
    String role = api.name() + "CloudWatchRole";
    String policy =
        "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs";
    add(
        role,
        "AWS::IAM::Role",
        new Draft(at)
            .put("AssumeRolePolicyDocument", RoleDraft.trust("appsync.amazonaws.com", at))
            .put("ManagedPolicyArns", Nodes.list(at, Nodes.sub(policy, at))));
    return logging
        .putDefault("FieldLogLevel", Nodes.text("ALL", at))
        .put("CloudWatchLogsRoleArn", Nodes.getAtt(role, "Arn", at))
        .toMapping();
  }

  private void addAuthorizerPermissions() {
    Mapping auth = api.map("Auth");
    if (auth == null) {
      return;
    }
    List<Node> all = new ArrayList<>();
    all.add(auth);
    all.addAll(Nodes.items(auth.get("Additional")));
    int number = 1;
    for (Node item : all) {
      Mapping authorizer = item instanceof Mapping each ? each.mapping("LambdaAuthorizer") : null;
      if (authorizer != null) {
        addAuthorizerPermission(authorizer.get("AuthorizerUri"), number);
        number++;
      }
    }
  }

  private void addAuthorizerPermission(@Nullable Node function, int number) {
    Mapping source =
        new Draft(at)
            .put("Type", "AWS::AppSync::GraphQLApi")
            .put("Arn", Nodes.ref(api.name(), at))
            .put("ResourceId", id())
            .toMapping();
    Mapping destination =
        new Draft(at).put("Type", "AWS::Lambda::Function").put("Arn", function).toMapping();
    Mapping connector =
        new Draft(at)
            .put("Source", source)
            .put("Destination", destination)
            .put("Permissions", Nodes.texts(at, "Write"))
            .toMapping();
    Connectors.between(api, api.name() + "ToLambdaAuthConnector" + number, connector, output);
  }

  private Node id() {
    return Nodes.getAtt(api.name(), "ApiId", at);
  }

  private void addSchema() {
    add(
        api.name() + "Schema",
        "AWS::AppSync::GraphQLSchema",
        new Draft(at)
            .put("ApiId", id())
            .copyAs(api.properties(), "SchemaInline", "Definition")
            .copyAs(api.properties(), "SchemaUri", "DefinitionS3Location"));
  }

  private void addApiKeys() {
    Mapping keys = api.map("ApiKeys");
    if (keys == null) {
      return;
    }
    for (Map.Entry<String, Entry> key : keys.entries().entrySet()) {
      Draft properties = new Draft(at).put("ApiId", id());
      if (key.getValue().value() instanceof Mapping written) {
        properties.copy(written, "ApiKeyId", "Description").copyAs(written, "ExpiresOn", "Expires");
      }
      add(api.name() + key.getKey(), "AWS::AppSync::ApiKey", properties);
    }
  }

  private void addCache() {
    Mapping cache = api.map("Cache");
    if (cache != null) {
      add(
          api.name() + "ApiCache",
          "AWS::AppSync::ApiCache",
          new Draft(at)
              .put("ApiId", id())
              .copy(
                  cache,
                  "ApiCachingBehavior",
                  "Type",
                  "Ttl",
                  "AtRestEncryptionEnabled",
                  "TransitEncryptionEnabled"));
    }
  }

  private void addDomain() {
    Mapping domain = api.map("DomainName");
    if (domain == null) {
      return;
    }
    String name = api.name() + "DomainName";
    add(
        name,
        "AWS::AppSync::DomainName",
        new Draft(at).copy(domain, "CertificateArn", "DomainName", "Description"));
    add(
        name + "ApiAssociation",
        "AWS::AppSync::DomainNameApiAssociation",
        new Draft(at).put("ApiId", id()).put("DomainName", Nodes.getAtt(name, "DomainName", at)));
  }

  private void add(String name, String type, Draft properties) {
    output.add(name, at, api.instead(type).put("Properties", properties.toMapping()));
  }
}
