package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data sources, functions and resolvers of a GraphQL API. */
final class GraphQlResolvers {

  private static final String NONE = "NONE";

  private final SamResource api;
  private final SamOutput output;
  private final SourceLocation at;
  private final Map<String, Node> sourceNames = new LinkedHashMap<>();

  GraphQlResolvers(SamResource api, SamOutput output) {
    this.api = api;
    this.output = output;
    this.at = api.at();
  }

  void addAll() {
    Mapping sources = api.map("DataSources");
    if (sources != null) {
      addSources(sources, "DynamoDb", "DynamoDB", "AMAZON_DYNAMODB");
      addSources(sources, "Lambda", "Lambda", "AWS_LAMBDA");
    }
    Mapping functions = api.map("Functions");
    if (functions != null) {
      functions.entries().forEach(this::addFunction);
    }
    Mapping resolvers = api.map("Resolvers");
    if (resolvers != null) {
      resolvers.entries().forEach(this::addResolvers);
    }
  }

  private Draft ofApi() {
    return new Draft(at).put("ApiId", Nodes.getAtt(api.name(), "ApiId", at));
  }

  private void addSources(Mapping all, String section, String suffix, String type) {
    Mapping sources = all.mapping(section);
    if (sources == null) {
      return;
    }
    for (Map.Entry<String, Entry> entry : sources.entries().entrySet()) {
      if (entry.getValue().value() instanceof Mapping source) {
        addSource(entry.getKey(), source, suffix, type);
      }
    }
  }

  private void addSource(String key, Mapping source, String suffix, String type) {
    String name = api.name() + key + suffix + "DataSource";
    Draft properties =
        ofApi()
            .copy(source, "Name", "Description", "ServiceRoleArn")
            .putDefault("Name", Nodes.text(key, at))
            .put("Type", type);
    if (type.equals("AWS_LAMBDA")) {
      Draft config = new Draft(at).copyAs(source, "FunctionArn", "LambdaFunctionArn");
      properties.put("LambdaConfig", config.toMapping());
    } else {
      properties.put("DynamoDBConfig", dynamoDb(source));
    }
    if (source.get("ServiceRoleArn") == null) {
      properties.put("ServiceRoleArn", addRole(name));
      connect(name, source, type);
    }
    add(name, "AWS::AppSync::DataSource", properties);
    sourceNames.put(key, Nodes.getAtt(name, "Name", at));
  }

  private static Mapping dynamoDb(Mapping source) {
    return new Draft(source.at())
        .copyAs(source, "Region", "AwsRegion")
        .putDefault("AwsRegion", Nodes.ref("AWS::Region", source.at()))
        .copy(source, "TableName", "UseCallerCredentials", "Versioned")
        .copyAs(source, "DeltaSync", "DeltaSyncConfig")
        .toMapping();
  }

  private Node addRole(String source) {
    add(
        source + "Role",
        "AWS::IAM::Role",
        new Draft(at)
            .put("AssumeRolePolicyDocument", RoleDraft.trust("appsync.amazonaws.com", at)));
    return Nodes.getAtt(source + "Role", "Arn", at);
  }

  /** What the role may do. */
  private void connect(String name, Mapping source, String type) {
    boolean function = type.equals("AWS_LAMBDA");
    Draft from =
        new Draft(at)
            .put("Type", "AWS::AppSync::DataSource")
            .put("Arn", Nodes.ref(name, at))
            .put("RoleName", Nodes.ref(name + "Role", at));
    Draft to =
        new Draft(at).put("Type", function ? "AWS::Lambda::Function" : "AWS::DynamoDB::Table");
    to.put("Arn", function ? source.get("FunctionArn") : table(source));
    Node asked = source.get("Permissions");
    Node both = asked == null ? Nodes.texts(at, "Read", "Write") : asked;
    Mapping connector =
        new Draft(at)
            .put("Source", from.toMapping())
            .put("Destination", to.toMapping())
            .put("Permissions", function ? Nodes.texts(at, "Write") : both)
            .toMapping();
    String suffix = function ? "ToLambdaConnector" : "ToTableConnector";
    Connectors.between(api, name + suffix, connector, output);
  }

  private Node table(Mapping source) {
    Node given = source.get("TableArn");
    Mapping variables =
        new Draft(at)
            .copyAs(source, "TableName", "__Table__")
            .copyAs(source, "Region", "__Region__")
            .putDefault("__Region__", Nodes.ref("AWS::Region", at))
            .toMapping();
    String arn =
        "arn:${AWS::Partition}:dynamodb:${__Region__}:${AWS::AccountId}:table/${__Table__}";
    return given == null ? Nodes.sub(arn, variables) : given;
  }

  private void addFunction(String key, Entry entry) {
    if (!(entry.value() instanceof Mapping function) || function.get("Id") != null) {
      return;
    }
    add(
        api.name() + key,
        "AWS::AppSync::FunctionConfiguration",
        ofApi()
            .copy(function, "Name", "MaxBatchSize", "Description")
            .putDefault("Name", Nodes.text(key, at))
            .copyAs(function, "InlineCode", "Code")
            .copyAs(function, "CodeUri", "CodeS3Location")
            .copyAs(function, "Sync", "SyncConfig")
            .put("DataSourceName", sourceName(function.get("DataSource")))
            .put("Runtime", runtime(function)));
  }

  private @Nullable Node sourceName(@Nullable Node written) {
    String name = Node.text(written);
    if (name != null && name.equalsIgnoreCase(NONE)) {
      String none = api.name() + "NoneDataSource";
      add(none, "AWS::AppSync::DataSource", ofApi().put("Name", none).put("Type", NONE));
      return Nodes.getAtt(none, "Name", at);
    }
    return name == null ? written : sourceNames.getOrDefault(name, Nodes.text(name, at));
  }

  private @Nullable Mapping pipeline(@Nullable Node written) {
    if (written == null) {
      return null;
    }
    Mapping functions = api.map("Functions");
    List<Node> ids = new ArrayList<>();
    for (Node item : Nodes.items(written)) {
      String key = String.valueOf(Node.text(item));
      Mapping function = functions == null ? null : functions.mapping(key);
      Node given = function == null ? null : function.get("Id");
      ids.add(given == null ? Nodes.getAtt(api.name() + key, "FunctionId", item.at()) : given);
    }
    return new Draft(written.at()).put("Functions", new Sequence(ids, written.at())).toMapping();
  }

  private static @Nullable Mapping runtime(Mapping of) {
    Mapping runtime = of.mapping("Runtime");
    return runtime == null
        ? null
        : new Draft(runtime.at())
            .copy(runtime, "Name")
            .copyAs(runtime, "Version", "RuntimeVersion")
            .toMapping();
  }

  private void addResolvers(String type, Entry fields) {
    if (!(fields.value() instanceof Mapping map)) {
      return;
    }
    for (Map.Entry<String, Entry> field : map.entries().entrySet()) {
      if (field.getValue().value() instanceof Mapping resolver) {
        add(
            api.name() + type + field.getKey(),
            "AWS::AppSync::Resolver",
            ofApi()
                .put("TypeName", type)
                .copy(resolver, "FieldName", "MaxBatchSize")
                .putDefault("FieldName", Nodes.text(field.getKey(), at))
                .copyAs(resolver, "InlineCode", "Code")
                .copyAs(resolver, "CodeUri", "CodeS3Location")
                .copyAs(resolver, "Caching", "CachingConfig")
                .put("Kind", "PIPELINE")
                .put("PipelineConfig", pipeline(resolver.get("Pipeline")))
                .put("Runtime", runtime(resolver)));
      }
    }
  }

  private void add(String name, String type, Draft properties) {
    output.add(name, at, api.instead(type).put("Properties", properties.toMapping()));
  }
}
