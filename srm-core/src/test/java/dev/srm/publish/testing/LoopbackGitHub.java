package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * GitHub with the repository {@code octo/app}. Requests and answers of REST are held against
 * GitHub's OpenAPI description, GraphQL runs by GitHub's schema.
 */
public final class LoopbackGitHub extends LoopbackPlatform {

  private static final Contract CONTRACT = Contract.openApi("github/openapi.json");
  private static final String REPOSITORY = "/repos/octo/app";
  private static final int MAX_CHARS = 65_536;

  /** Above what 32 bits hold, as the numbers of real comments are. */
  private static final long LAST_ID = 2_503_433_200L;

  private final boolean enterprise;
  private final GitHubGraph graph = new GitHubGraph(this);
  private final List<OpenPullRequest> pullRequests = new ArrayList<>();

  /**
   * Starts it.
   *
   * @param enterprise whether the paths are those of an Enterprise Server
   */
  public LoopbackGitHub(int pageSize, boolean enterprise) {
    super(pageSize, LAST_ID);
    this.enterprise = enterprise;
  }

  /** Adds an open pull request to those that are listed. */
  public synchronized void pullRequest(OpenPullRequest pullRequest) {
    pullRequests.add(pullRequest);
  }

  @Override
  public URI api() {
    return at(enterprise ? "/api/v3" : "");
  }

  @Override
  public String updateMethod() {
    return "PATCH";
  }

  @Override
  protected String tokenOf(Ask ask) {
    return ask.header("Authorization").replaceFirst("^Bearer ", "");
  }

  @Override
  protected Reply unauthorized() {
    return error(401, "Bad credentials");
  }

  @Override
  protected Reply answer(Ask ask, Account account) {
    if (ask.path().equals(enterprise ? "/api/graphql" : "/graphql")) {
      return graph.answer(ask.body(), account);
    }
    String path = rest(ask);
    if (path.equals(REPOSITORY + "/pulls")) {
      return list(ask);
    }
    if (path.equals(REPOSITORY + "/issues/" + PULL_REQUEST + "/comments")) {
      return create(ask, account);
    }
    StoredComment found = path.startsWith(REPOSITORY + "/issues/comments/") ? find(ask) : null;
    return found == null ? error(404, "Not Found") : one(ask, account, found);
  }

  /** As GitHub does, a {@code head} that is not {@code owner:branch} is not looked at. */
  private Reply list(Ask ask) {
    String head = ask.query().getOrDefault("head", "");
    List<OpenPullRequest> all =
        pullRequests.stream()
            .filter(one -> !head.contains(":") || one.label().equals(head))
            .toList();
    int size = Math.min(pageSize, ask.number("per_page", 30));
    return Reply.of(
        200,
        page(all, (ask.number("page", 1) - 1) * size, size).stream()
            .map(one -> one.json(at(REPOSITORY + "/pulls/" + one.number()).toString()))
            .toList());
  }

  private Reply create(Ask ask, Account account) {
    if (!account.mayWrite()) {
      return error(403, "Resource not accessible by integration");
    }
    String body = ask.body().path("body").asText();
    return body.length() > MAX_CHARS
        ? tooLong()
        : Reply.of(201, comment(add(account, body, false, false)));
  }

  private Reply one(Ask ask, Account account, StoredComment found) {
    if (!ask.method().equals("GET") && !(account.mayWrite() && account.equals(found.author()))) {
      return error(403, "Resource not accessible by integration");
    }
    switch (ask.method()) {
      case "PATCH" -> {
        String body = ask.body().path("body").asText();
        if (body.length() > MAX_CHARS) {
          return tooLong();
        }
        edit(found, body);
      }
      case "DELETE" -> {
        remove(found);
        return Reply.empty(204);
      }
      default -> {}
    }
    return Reply.of(200, comment(found));
  }

  private @Nullable StoredComment find(Ask ask) {
    return comments().stream()
        .filter(comment -> String.valueOf(comment.id()).equals(ask.segment(-1)))
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> comment(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.id());
    json.put("node_id", nodeId(comment));
    json.put("url", at("/issues/comments/" + comment.id()).toString());
    json.put("html_url", page(comment));
    json.put("issue_url", at("/issues/" + PULL_REQUEST).toString());
    json.put("body", comment.body());
    json.put("user", user(comment.author()));
    json.put("created_at", "2026-11-22T08:00:00Z");
    json.put("updated_at", "2026-11-22T08:00:00Z");
    json.put("author_association", "NONE");
    return json;
  }

  private Map<String, Object> user(Account account) {
    Map<String, Object> json = new LinkedHashMap<>();
    String home = at("/users/" + account.login()).toString();
    for (JsonNode name : CONTRACT.tree().at("/components/schemas/nullable-simple-user/required")) {
      json.put(name.asText(), home);
    }
    json.put("login", GitHubGraph.fullLogin(account));
    json.put("id", account.id());
    json.put("type", account.kind() == Account.Kind.BOT ? "Bot" : "User");
    json.put("site_admin", false);
    return json;
  }

  String page(StoredComment comment) {
    return "https://github.test/octo/app/pull/" + PULL_REQUEST + "#issuecomment-" + comment.id();
  }

  static String nodeId(StoredComment comment) {
    return "IC_" + comment.id();
  }

  private static Reply error(int status, String message) {
    return Reply.of(status, Map.of("message", message, "documentation_url", "https://docs.test"));
  }

  private static Reply tooLong() {
    Map<String, Object> error =
        Map.of(
            "resource", "IssueComment",
            "code", "unprocessable",
            "field", "data",
            "message", "Body is too long (maximum is 65536 characters)");
    return Reply.of(
        422,
        Map.of(
            "message", "Validation Failed",
            "documentation_url", "https://docs.test",
            "errors", List.of(error)));
  }

  private String rest(Ask ask) {
    return enterprise ? ask.path().replaceFirst("^/api/v3", "") : ask.path();
  }

  @Override
  protected List<String> check(Ask ask, Reply reply) {
    if (ask.path().endsWith("/graphql")) {
      boolean valid = !reply.body().at("/errors/0/extensions").isObject();
      return valid ? List.of() : List.of("GraphQL: " + reply.body().path("errors"));
    }
    List<String> problems = new ArrayList<>();
    String template = template(rest(ask));
    String operation =
        "/paths/" + template.replace("/", "~1") + "/" + ask.method().toLowerCase(Locale.ROOT);
    JsonNode described = CONTRACT.tree().at(operation);
    if (reply.status() != 401 && reply.status() != 404 && described.isMissingNode()) {
      problems.add("there is no " + ask);
    }
    Set<String> parameters = new TreeSet<>(ask.query().keySet());
    parameters.remove("");
    parameters.removeAll(parameters(described));
    if (!parameters.isEmpty()) {
      problems.add(ask + " has no parameters " + parameters);
    }
    if (!ask.body().isMissingNode()) {
      problems.addAll(violations(operation + "/requestBody", ask.body()));
    }
    if (!reply.body().isMissingNode()) {
      problems.addAll(violations(operation + "/responses/" + reply.status(), reply.body()));
    }
    return problems;
  }

  private static List<String> parameters(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode described =
          parameter.has("$ref")
              ? CONTRACT.tree().at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (described.path("in").asText().equals("query")) {
        names.add(described.path("name").asText());
      }
    }
    return names;
  }

  /** What an operation does not list is said by the servers in front of it, such as 401. */
  private static List<String> violations(String where, JsonNode json) {
    JsonNode described = CONTRACT.tree().at(where);
    String pointer = described.has("$ref") ? described.get("$ref").asText().substring(1) : where;
    pointer += "/content/application~1json/schema";
    return CONTRACT.tree().at(pointer).isMissingNode()
        ? List.of()
        : CONTRACT.violations(pointer, json);
  }

  private static String template(String path) {
    Iterator<String> templates = CONTRACT.tree().path("paths").fieldNames();
    while (templates.hasNext()) {
      String template = templates.next();
      if (path.matches(
          template.replaceAll("\\{\\w+_(number|id)}", "\\\\d+").replaceAll("\\{\\w+}", "[^/]+"))) {
        return template;
      }
    }
    return path;
  }
}
