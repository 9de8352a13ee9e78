package dev.srm.publish.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Azure DevOps with the organization {@code acme}, the project {@code My Team} and the repository
 * {@code app}. A token that nobody has is led to a page to sign in at, unless the request says that
 * no person is there.
 */
public final class LoopbackAzure extends LoopbackPlatform {

  private static final DocumentedContract CONTRACT = new DocumentedContract("azure");
  private static final String PULL =
      "/acme/My%20Team/_apis/git/repositories/app/pullRequests/" + PULL_REQUEST + "/threads";
  private static final int MAX_CHARS = 150_000;
  private static final String NOON = "2026-11-22T12:00:00Z";

  private String lastStatus = "";

  /** Starts it; its lists have no pages. */
  public LoopbackAzure() {
    super(Integer.MAX_VALUE, 40);
  }

  @Override
  public URI api() {
    return at("/acme/");
  }

  @Override
  public String updateMethod() {
    return "PATCH";
  }

  /** Returns the status of the thread that was added last. */
  public synchronized String lastStatus() {
    return lastStatus;
  }

  @Override
  protected String tokenOf(Ask ask) {
    return LoopbackBitbucketCloud.password(ask.header("Authorization"));
  }

  @Override
  protected Reply unauthorized() {
    return error(401, "TF400813: The user is not authorized to access this resource.");
  }

  @Override
  protected Reply answer(Ask ask, Account account) {
    if (!ask.header("X-TFS-FedAuthRedirect").equals("Suppress")) {
      return error(401, "the request does not say that no person is there");
    }
    String wanted = ask.path().equals("/acme/_apis/connectionData") ? "7.1-preview" : "7.1";
    if (!wanted.equals(ask.query().get("api-version"))) {
      return error(400, "The requested REST API version is out of range for this server.");
    }
    if (wanted.endsWith("preview")) {
      Map<String, Object> user = Map.of("id", uuid(account), "isActive", true);
      return Reply.of(
          200, Map.of("authenticatedUser", user, "authorizedUser", user, "instanceId", "i"));
    }
    if (ask.path().equals(PULL)) {
      return ask.method().equals("GET") ? list() : create(ask, account);
    }
    return find(ask)
        .map(comment -> one(ask, account, comment))
        .orElseGet(() -> error(404, "TF401180: The requested pull request was not found."));
  }

  private Optional<StoredComment> find(Ask ask) {
    return comments().stream()
        .filter(comment -> ask.path().equals(PULL + "/" + comment.id() + "/comments/1"))
        .findFirst();
  }

  /** In the order of the newest change, so that nobody relies on another. */
  private Reply list() {
    List<Map<String, Object>> threads =
        newestFirst().stream().map(comment -> thread(comment, "closed")).toList();
    return Reply.of(200, Map.of("value", threads, "count", threads.size()));
  }

  private Reply create(Ask ask, Account account) {
    if (!account.mayWrite()) {
      return error(403, "TF401027: You need the Git 'PullRequestContribute' permission.");
    }
    String content = ask.body().at("/comments/0/content").asText();
    if (content.length() > MAX_CHARS) {
      return error(400, "The comment is too long");
    }
    lastStatus = ask.body().path("status").asText();
    return Reply.of(200, thread(add(account, content, false, false), lastStatus));
  }

  private Reply one(Ask ask, Account account, StoredComment comment) {
    if (ask.method().equals("GET")) {
      return Reply.of(200, json(comment));
    }
    if (!account.mayWrite() || !account.equals(comment.author())) {
      return error(403, "TF401027: You need the Git 'PullRequestContribute' permission.");
    }
    if (ask.method().equals("DELETE")) {
      remove(comment);
      return Reply.empty(200);
    }
    edit(comment, ask.body().path("content").asText());
    return Reply.of(200, json(comment));
  }

  private Map<String, Object> thread(StoredComment comment, String status) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.id());
    json.put("publishedDate", NOON);
    json.put("lastUpdatedDate", NOON);
    json.put("status", status);
    json.put("threadContext", comment.inline() ? Map.of("filePath", "/main.tf") : null);
    json.put("isDeleted", false);
    json.put("comments", List.of(json(comment)));
    return json;
  }

  private static Map<String, Object> json(StoredComment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    Account author = comment.author();
    json.put("id", 1);
    json.put("parentCommentId", 0);
    json.put(
        "author",
        Map.of("id", uuid(author), "displayName", author.login(), "uniqueName", author.login()));
    json.put("content", comment.body());
    json.put("publishedDate", NOON);
    json.put("lastUpdatedDate", NOON);
    json.put("lastContentUpdatedDate", NOON);
    json.put("commentType", comment.system() ? "system" : "text");
    return json;
  }

  private static String uuid(Account account) {
    return "6c6f6f70-0000-4000-8000-%012d".formatted(account.id());
  }

  private static Reply error(int status, String message) {
    return Reply.of(
        status, Map.of("message", message, "typeKey", "VssServiceException", "errorCode", 0));
  }

  @Override
  protected List<String> check(Ask ask, Reply reply) {
    return CONTRACT.violations(ask, reply);
  }
}
