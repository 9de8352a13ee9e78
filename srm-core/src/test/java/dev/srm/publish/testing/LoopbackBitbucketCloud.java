package dev.srm.publish.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bitbucket Cloud with the repository {@code acme/app}. A bot is an access token of the repository,
 * which may not ask who it is; a person's token may, unless the login begins with {@code noscope}.
 */
public final class LoopbackBitbucketCloud extends LoopbackPlatform {

  private static final DocumentedContract CONTRACT = new DocumentedContract("bitbucket-cloud");
  private static final String COMMENTS =
      "/2.0/repositories/acme/app/pullrequests/" + PULL_REQUEST + "/comments";

  /** Not documented; what others met without trouble is 200,000. */
  private static final int MAX_CHARS = 250_000;

  /** Starts it. */
  public LoopbackBitbucketCloud(int pageSize) {
    super(pageSize, 4_000);
  }

  @Override
  public URI api() {
    return at("/2.0");
  }

  /** Returns the uuid of an account. */
  public static String uuid(Account account) {
    return "{0000-" + account.id() + "}";
  }

  @Override
  protected String tokenOf(Ask ask) {
    return password(ask.header("Authorization"));
  }

  /** Returns the secret of a header, whichever scheme it has. */
  static String password(String authorization) {
    if (!authorization.startsWith("Basic ")) {
      return authorization.replaceFirst("^Bearer ", "");
    }
    byte[] decoded = Base64.getDecoder().decode(authorization.substring(6));
    String pair = new String(decoded, StandardCharsets.UTF_8);
    return pair.substring(pair.indexOf(':') + 1);
  }

  @Override
  protected Reply unauthorized() {
    return error(401, "Token is invalid, expired, or not supported for this endpoint.");
  }

  @Override
  protected Reply answer(Ask ask, Account account) {
    if (ask.path().equals("/2.0/user")) {
      return whoami(account);
    }
    if (ask.path().equals(COMMENTS)) {
      return ask.method().equals("GET") ? list(ask) : create(ask, account);
    }
    String id = ask.path().startsWith(COMMENTS + "/") ? ask.segment(-1) : "";
    return comments().stream()
        .filter(comment -> String.valueOf(comment.id()).equals(id))
        .findFirst()
        .map(comment -> one(ask, account, comment))
        .orElseGet(() -> error(404, "Resource not found"));
  }

  private static Reply whoami(Account account) {
    if (account.kind() == Account.Kind.BOT) {
      return error(403, "This API is not accessible by this authentication mechanism.");
    }
    if (account.login().startsWith("noscope")) {
      Map<String, Object> scopes =
          Map.of("required", List.of("account"), "granted", List.of("pullrequest:write"));
      return Reply.of(
          403,
          Map.of(
              "type",
              "error",
              "error",
              Map.of(
                  "message",
                  "Your credentials lack one or more required privilege scopes.",
                  "detail",
                  scopes)));
    }
    return Reply.of(200, account(account));
  }

  private Reply list(Ask ask) {
    int page = ask.number("page", 1);
    int size = Math.min(pageSize, ask.number("pagelen", 10));
    List<StoredComment> all = comments();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("size", all.size());
    json.put("page", page);
    json.put("pagelen", size);
    json.put("values", page(all, (page - 1) * size, size).stream().map(this::json).toList());
    if (page * size < all.size()) {
      json.put("next", at(COMMENTS + "?pagelen=" + size + "&page=" + (page + 1)).toString());
    }
    return Reply.of(200, json);
  }

  private Reply create(Ask ask, Account account) {
    if (!account.mayWrite()) {
      return error(403, "Your credentials lack one or more required privilege scopes.");
    }
    String body = ask.body().at("/content/raw").asText();
    return body.length() > MAX_CHARS
        ? error(400, "content: too long")
        : Reply.of(201, json(add(account, body, false, false)));
  }

  private Reply one(Ask ask, Account account, StoredComment comment) {
    if (ask.method().equals("GET")) {
      return Reply.of(200, json(comment));
    }
    if (!account.mayWrite() || !account.equals(comment.author())) {
      return error(403, "You do not have access to this comment.");
    }
    if (ask.method().equals("DELETE")) {
      remove(comment);
      return Reply.empty(204);
    }
    edit(comment, ask.body().at("/content/raw").asText());
    return Reply.of(200, json(comment));
  }

  /** What the platform itself keeps is here a comment that is deleted and has answers. */
  private Map<String, Object> json(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    String html = "https://bitbucket.test/acme/app/pull-requests/7#comment-" + comment.id();
    json.put("type", "pullrequest_comment");
    json.put("id", comment.id());
    json.put("created_on", "2026-11-22T08:00:00.000000+00:00");
    json.put("updated_on", "2026-11-22T08:00:00.000000+00:00");
    json.put("content", Map.of("raw", comment.body(), "markup", "markdown", "html", "<p></p>"));
    json.put("user", account(comment.author()));
    json.put("deleted", comment.system());
    json.put("links", Map.of("html", Map.of("href", html)));
    if (comment.inline()) {
      json.put("inline", Map.of("path", "main.tf", "to", 3));
    }
    return json;
  }

  private static Map<String, Object> account(Account account) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean bot = account.kind() == Account.Kind.BOT;
    json.put("type", bot ? "app_user" : "user");
    json.put("uuid", uuid(account));
    json.put("display_name", account.login());
    if (bot) {
      json.put("kind", "repository_access_token");
    }
    return json;
  }

  private static Reply error(int status, String message) {
    return Reply.of(status, Map.of("type", "error", "error", Map.of("message", message)));
  }

  @Override
  protected List<String> check(Ask ask, Reply reply) {
    return CONTRACT.violations(ask, reply);
  }
}
