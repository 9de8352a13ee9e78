package dev.srm.publish.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GitLab with the project {@code group/app}, below a path as some self-managed ones are. The token
 * of a job reads notes and does nothing else.
 */
public final class LoopbackGitLab extends LoopbackPlatform {

  private static final DocumentedContract CONTRACT = new DocumentedContract("gitlab");
  private static final String HOME = "/git";
  private static final String NOTES =
      "/api/v4/projects/group%2Fapp/merge_requests/" + PULL_REQUEST + "/notes";
  private static final int MAX_CHARS = 1_000_000;

  /** Starts it. */
  public LoopbackGitLab(int pageSize) {
    super(pageSize, 300);
  }

  @Override
  public URI api() {
    return at(HOME + "/api/v4");
  }

  @Override
  protected String tokenOf(Ask ask) {
    if (!ask.header("JOB-TOKEN").isEmpty()) {
      return ask.method().equals("GET") && ask.path().contains("/notes")
          ? ask.header("JOB-TOKEN")
          : "";
    }
    String own = ask.header("PRIVATE-TOKEN");
    return own.isEmpty() ? ask.header("Authorization").replaceFirst("^Bearer ", "") : own;
  }

  @Override
  protected Reply unauthorized() {
    return error(401, "401 Unauthorized");
  }

  @Override
  protected Reply answer(Ask ask, Account account) {
    String path = ask.path().substring(HOME.length());
    if (path.equals("/api/v4/user")) {
      return Reply.of(200, user(account));
    }
    if (path.equals(NOTES)) {
      return ask.method().equals("GET") ? list(ask) : create(ask, account);
    }
    String id = path.startsWith(NOTES + "/") ? ask.segment(-1) : "";
    return comments().stream()
        .filter(note -> String.valueOf(note.id()).equals(id))
        .findFirst()
        .map(note -> one(ask, account, note))
        .orElseGet(() -> error(404, "404 Not found"));
  }

  /** The newest come first unless asked for otherwise, and the last page names no next one. */
  private Reply list(Ask ask) {
    int page = ask.number("page", 1);
    int size = Math.min(pageSize, ask.number("per_page", 20));
    List<StoredComment> all = "asc".equals(ask.query().get("sort")) ? comments() : newestFirst();
    List<StoredComment> shown = page(all, (page - 1) * size, size);
    String next = page * size < all.size() ? String.valueOf(page + 1) : "";
    return Reply.of(200, shown.stream().map(this::note).toList()).with("X-Next-Page", next);
  }

  private Reply create(Ask ask, Account account) {
    if (!account.mayWrite()) {
      return error(403, "403 Forbidden");
    }
    String body = ask.body().path("body").asText();
    return body.length() > MAX_CHARS
        ? tooLong()
        : Reply.of(201, note(add(account, body, false, false)));
  }

  private Reply one(Ask ask, Account account, StoredComment note) {
    if (ask.method().equals("GET")) {
      return Reply.of(200, note(note));
    }
    if (!account.mayWrite() || !account.equals(note.author())) {
      return error(403, "403 Forbidden");
    }
    if (ask.method().equals("DELETE")) {
      remove(note);
      return Reply.empty(204);
    }
    String body = ask.body().path("body").asText();
    if (body.length() > MAX_CHARS) {
      return tooLong();
    }
    edit(note, body);
    return Reply.of(200, note(note));
  }

  private Map<String, Object> note(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.id());
    json.put("type", comment.inline() ? "DiffNote" : null);
    json.put("body", comment.body());
    json.put("attachment", null);
    json.put("author", user(comment.author()));
    json.put("created_at", "2026-11-22T08:00:00.000Z");
    json.put("updated_at", "2026-11-22T08:00:00.000Z");
    json.put("system", comment.system());
    json.put("noteable_id", 9);
    json.put("noteable_type", "MergeRequest");
    json.put("noteable_iid", PULL_REQUEST);
    json.put("resolvable", comment.inline());
    json.put("confidential", false);
    json.put("internal", false);
    return json;
  }

  private Map<String, Object> user(Account account) {
    return Map.of(
        "id",
        account.id(),
        "username",
        account.login(),
        "name",
        account.login(),
        "state",
        "active",
        "web_url",
        at(HOME + "/" + account.login()).toString(),
        "bot",
        account.kind() == Account.Kind.BOT);
  }

  private static Reply error(int status, String message) {
    return Reply.of(status, Map.of("message", message));
  }

  private static Reply tooLong() {
    return Reply.of(
        400,
        Map.of("message", Map.of("note", List.of("is too long (maximum is 1000000 characters)"))));
  }

  @Override
  protected List<String> check(Ask ask, Reply reply) {
    Ask below =
        new Ask(
            ask.method(),
            ask.path().substring(HOME.length()),
            ask.query(),
            ask.headers(),
            ask.body());
    return CONTRACT.violations(below, reply);
  }
}
