package dev.srm.publish.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bitbucket Data Center with the repository {@code OPS/app}, below a path. What is not REST leads
 * an access token to the login page, as in its current versions.
 */
public final class LoopbackBitbucketDataCenter extends LoopbackPlatform {

  private static final DocumentedContract CONTRACT =
      new DocumentedContract("bitbucket-data-center");
  private static final String HOME = "/bitbucket";
  private static final String PULL =
      HOME + "/rest/api/1.0/projects/OPS/repos/app/pull-requests/" + PULL_REQUEST;
  private static final int MAX_CHARS = 32_768;

  /** Starts it. */
  public LoopbackBitbucketDataCenter(int pageSize) {
    super(pageSize, 98);
  }

  @Override
  public URI api() {
    return at(HOME);
  }

  @Override
  protected String tokenOf(Ask ask) {
    return LoopbackBitbucketCloud.password(ask.header("Authorization"));
  }

  @Override
  protected Reply unauthorized() {
    return error(401, "Authentication failed. Please check your credentials and try again.");
  }

  @Override
  protected Reply answer(Ask ask, Account account) {
    String name = URLEncoder.encode(account.login(), StandardCharsets.UTF_8);
    return work(ask, account).with("X-AUSERNAME", name);
  }

  private Reply work(Ask ask, Account account) {
    if (ask.path().equals(PULL + "/activities")) {
      return activities(ask);
    }
    if (ask.path().equals(PULL + "/comments") && ask.method().equals("POST")) {
      return create(ask, account);
    }
    String id = ask.path().startsWith(PULL + "/comments/") ? ask.segment(-1) : "";
    return comments().stream()
        .filter(comment -> String.valueOf(comment.id()).equals(id))
        .findFirst()
        .map(comment -> one(ask, account, comment))
        .orElseGet(() -> error(404, "No such comment or pull request"));
  }

  private Reply activities(Ask ask) {
    int start = ask.number("start", 0);
    int limit = Math.min(pageSize, ask.number("limit", 25));
    List<StoredComment> all = newestFirst();
    List<StoredComment> shown = page(all, start, limit);
    boolean last = start + shown.size() >= all.size();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("size", shown.size());
    json.put("limit", limit);
    json.put("start", start);
    json.put("isLastPage", last);
    json.put("nextPageStart", last ? null : start + shown.size());
    json.put("values", shown.stream().map(LoopbackBitbucketDataCenter::activity).toList());
    return Reply.of(200, json);
  }

  /** What the platform itself writes is an activity without a comment. */
  private static Map<String, Object> activity(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.id() + 1_000);
    json.put("createdDate", 1_795_334_400_000L);
    json.put("user", user(comment.author()));
    json.put("action", comment.system() ? "RESCOPED" : "COMMENTED");
    if (!comment.system()) {
      json.put("commentAction", "ADDED");
      json.put("comment", json(comment));
    }
    if (comment.inline()) {
      json.put("commentAnchor", Map.of("path", "main.tf", "line", 3));
    }
    return json;
  }

  private Reply create(Ask ask, Account account) {
    if (!account.mayWrite()) {
      return error(403, "You are not permitted to access this resource");
    }
    String text = ask.body().path("text").asText();
    return text.length() > MAX_CHARS
        ? error(400, "The comment is too long")
        : Reply.of(201, json(add(account, text, false, false)));
  }

  private Reply one(Ask ask, Account account, StoredComment comment) {
    if (ask.method().equals("GET")) {
      return Reply.of(200, json(comment));
    }
    if (!account.mayWrite() || !account.equals(comment.author())) {
      return error(403, "You are not permitted to access this resource");
    }
    boolean deletes = ask.method().equals("DELETE");
    int seen = deletes ? ask.number("version", -1) : ask.body().path("version").asInt(-1);
    if (seen != comment.version()) {
      return error(409, "You are attempting to modify a comment based on out-of-date information.");
    }
    if (deletes) {
      remove(comment);
      return Reply.empty(204);
    }
    edit(comment, ask.body().path("text").asText());
    return Reply.of(200, json(comment));
  }

  private static Map<String, Object> json(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.id());
    json.put("version", comment.version());
    json.put("text", comment.body());
    json.put("author", user(comment.author()));
    json.put("createdDate", 1_795_334_400_000L);
    json.put("updatedDate", 1_795_334_400_000L);
    json.put("comments", List.of());
    json.put("severity", "NORMAL");
    json.put("state", "OPEN");
    return json;
  }

  private static Map<String, Object> user(Account account) {
    boolean bot = account.kind() == Account.Kind.BOT;
    return Map.of(
        "name", account.login(),
        "id", account.id(),
        "displayName", account.login(),
        "active", true,
        "slug", account.login(),
        "type", bot ? "SERVICE" : "NORMAL");
  }

  private static Reply error(int status, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("context", null);
    error.put("message", message);
    error.put("exceptionName", null);
    return Reply.of(status, Map.of("errors", List.of(error)));
  }

  @Override
  protected List<String> check(Ask ask, Reply reply) {
    return CONTRACT.violations(ask, reply);
  }
}
