package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The part of GitHub's GraphQL that is needed, by the published schema: documents are validated and
 * carried out against it, so one that asks for a field which there is not fails.
 */
final class GitHubGraph {

  private final LoopbackGitHub github;
  private final GraphQL graphql;

  GitHubGraph(LoopbackGitHub github) {
    this.github = github;
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(text("URI"))
            .scalar(text("BigInt"))
            .type("Query", this::query)
            .type(
                "Mutation", type -> type.dataFetcher("minimizeComment", GitHubGraph.this::minimize))
            .type("Actor", GitHubGraph::byTypeName)
            .type("Minimizable", GitHubGraph::byTypeName)
            .build();
    this.graphql =
        GraphQL.newGraphQL(
                new SchemaGenerator()
                    .makeExecutableSchema(
                        new SchemaParser().parse(Contract.load("github/schema.graphql")), wiring))
            .build();
  }

  /** Carries a request out; errors get the {@code type} beside the message that GitHub gives. */
  Reply answer(JsonNode request, Account account) {
    Map<String, Object> variables =
        Reply.MAPPER.convertValue(
            request.path("variables"),
            Reply.MAPPER
                .getTypeFactory()
                .constructMapType(HashMap.class, String.class, Object.class));
    String refusal = refusal(variables, account);
    if (!refusal.isEmpty()) {
      return Reply.of(
          200,
          Map.of("data", Map.of(), "errors", List.of(Map.of("type", refusal, "message", "no"))));
    }
    ExecutionResult result =
        graphql.execute(
            ExecutionInput.newExecutionInput(request.path("query").asText())
                .variables(variables)
                .graphQLContext(Map.of("account", account))
                .build());
    ObjectNode body = Reply.MAPPER.valueToTree(result.toSpecification());
    return new Reply(200, Map.of(), body);
  }

  private String refusal(Map<String, Object> variables, Account account) {
    if (variables.containsKey("subject")) {
      return account.mayWrite() ? "" : "FORBIDDEN";
    }
    boolean found =
        "octo".equals(variables.get("owner"))
            && "app".equals(variables.get("name"))
            && Integer.valueOf(LoopbackPlatform.PULL_REQUEST).equals(variables.get("number"));
    return found ? "" : "NOT_FOUND";
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("viewer", env -> Map.of("login", fullLogin(account(env))))
        .dataFetcher("repository", env -> Map.of("pullRequest", Map.of("comments", comments(env))));
  }

  private Map<String, Object> comments(DataFetchingEnvironment env) {
    int start = Integer.parseInt((String) env.getVariables().getOrDefault("after", "0"));
    List<StoredComment> all = github.comments();
    List<StoredComment> page = LoopbackPlatform.page(all, start, github.pageSize);
    int end = start + page.size();
    Account viewer = account(env);
    return Map.of(
        "nodes",
        page.stream().map(comment -> node(comment, viewer)).toList(),
        "totalCount",
        all.size(),
        "pageInfo",
        Map.of("hasNextPage", end < all.size(), "endCursor", String.valueOf(end)));
  }

  /** Says of Apps the less: whether GitHub counts them as the viewer is not documented. */
  private Map<String, Object> node(StoredComment comment, Account viewer) {
    Account author = comment.author();
    boolean bot = author.kind() == Account.Kind.BOT;
    return Map.of(
        "__typename",
        "IssueComment",
        "id",
        LoopbackGitHub.nodeId(comment),
        "fullDatabaseId",
        String.valueOf(comment.id()),
        "body",
        comment.body(),
        "url",
        github.page(comment),
        "isMinimized",
        comment.hidden(),
        "viewerDidAuthor",
        !bot && author.equals(viewer),
        "author",
        Map.of("__typename", bot ? "Bot" : "User", "login", author.login()));
  }

  private Map<String, Object> minimize(DataFetchingEnvironment env) {
    Map<String, Object> input = env.getArgument("input");
    StoredComment found =
        github.comments().stream()
            .filter(comment -> LoopbackGitHub.nodeId(comment).equals(input.get("subjectId")))
            .findFirst()
            .orElseThrow();
    github.hide(found);
    return Map.of("minimizedComment", node(found, account(env)));
  }

  static String fullLogin(Account account) {
    return account.kind() == Account.Kind.BOT ? account.login() + "[bot]" : account.login();
  }

  private static Account account(DataFetchingEnvironment env) {
    return env.getGraphQlContext().get("account");
  }

  private static TypeRuntimeWiring.Builder byTypeName(TypeRuntimeWiring.Builder type) {
    return type.typeResolver(
        env -> {
          Map<String, Object> object = env.getObject();
          return env.getSchema().getObjectType((String) object.get("__typename"));
        });
  }

  private static GraphQLScalarType text(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(new AsText()).build();
  }

  private static final class AsText implements Coercing<String, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return value.toString();
    }
  }
}
