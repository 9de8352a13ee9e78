package dev.srm.publish.azure;

import dev.srm.publish.CommentPlatform;
import dev.srm.publish.PostedComment;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.Advice;
import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Call;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.JsonBody;
import dev.srm.publish.http.JsonClient;
import dev.srm.publish.http.JsonView;
import dev.srm.publish.http.Service;
import dev.srm.publish.http.Timekeeper;
import dev.srm.render.CommentStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The comments of one pull request on Azure DevOps, which cannot hide any. Each is the first of a
 * thread of its own; its id is that of the thread, a slash, and that within the thread.
 */
public final class AzureThreads implements CommentPlatform {

  private static final String VERSION = "7.1";

  /** Whose token it is can only be asked in preview, for many years. */
  private static final String PREVIEW = "7.1-preview";

  private final AzurePullRequest pullRequest;
  private final JsonClient client;

  /** Makes the comments of a pull request; nothing is sent yet. */
  public AzureThreads(AzurePullRequest pullRequest, HttpPolicy policy, Timekeeper time) {
    this.pullRequest = pullRequest;
    Service service =
        new Service(
            "Azure DevOps",
            pullRequest.collection(),
            pullRequest.token(),
            pullRequest.place(),
            // Without it a token that is not known is led to the page for people to sign in.
            Map.of("X-TFS-FedAuthRedirect", "Suppress"),
            AzureThreads::advice);
    this.client = new JsonClient(service, policy, time);
  }

  private static String advice(Problem problem) {
    return switch (problem) {
      case UNAUTHORIZED ->
          "Map System.AccessToken into the step with env:, or check that the personal access token"
              + " has not expired";
      case FORBIDDEN ->
          "Grant the build service \"Contribute to pull requests\" on the repository, or give the"
              + " personal access token the scope Code (read and write)";
      default -> Advice.anywhere(problem);
    };
  }

  @Override
  public String name() {
    return "Azure DevOps";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.AZURE;
  }

  /** All threads come in one answer. */
  @Override
  public List<PostedComment> own() throws PublishException {
    String purpose = "read the comments";
    ApiPath who = ApiPath.of("_apis", "connectionData").with("api-version", PREVIEW);
    JsonView me = client.send(Call.get(who, purpose)).json().at("authenticatedUser").at("id");
    String id = me.id();
    JsonView all = client.send(Call.get(versioned(pullRequest.threads()), purpose)).json();
    List<Numbered> own = new ArrayList<>();
    for (JsonView thread : all.at("value").items()) {
      JsonView first = first(thread);
      if (first.at("author").at("id").is(id) && isText(thread, first)) {
        long number = thread.at("id").number();
        own.add(new Numbered(number, posted(String.valueOf(number), first)));
      }
    }
    return own.stream()
        .sorted(Comparator.comparingLong(Numbered::thread))
        .map(Numbered::comment)
        .toList();
  }

  private record Numbered(long thread, PostedComment comment) {}

  private static JsonView first(JsonView thread) throws PublishException {
    List<JsonView> comments = thread.at("comments").items();
    return comments.isEmpty() ? thread.at("comments").at("none") : comments.get(0);
  }

  private static boolean isText(JsonView thread, JsonView comment) {
    return !thread.at("isDeleted").isTrue()
        && !thread.at("threadContext").exists()
        && !comment.at("isDeleted").isTrue()
        && comment.at("commentType").is("text");
  }

  @Override
  public PostedComment read(String id) throws PublishException {
    Call call = Call.get(comment(id), "read the comment");
    JsonView comment = client.send(call).json();
    if (comment.at("isDeleted").isTrue()) {
      throw client.refused(Problem.NOT_FOUND, call, "it is deleted");
    }
    return posted(thread(id), comment);
  }

  @Override
  public PostedComment create(String body) throws PublishException {
    JsonBody comment =
        JsonBody.empty()
            .with("parentCommentId", 0)
            .with("content", body)
            .with("commentType", "text");
    JsonBody thread =
        JsonBody.empty()
            .with("comments", List.of(comment))
            .with("status", pullRequest.active() ? "active" : "closed");
    Call call = Call.post(versioned(pullRequest.threads()), thread, "add the comment");
    JsonView added = client.send(call).json();
    return posted(added.at("id").id(), first(added));
  }

  @Override
  public PostedComment update(PostedComment seen, String body) throws PublishException {
    Call call = Call.patch(comment(seen.id()), JsonBody.of("content", body), "update the comment");
    return posted(thread(seen.id()), client.send(call).json());
  }

  @Override
  public void delete(PostedComment comment) throws PublishException {
    client.send(Call.delete(comment(comment.id()), "delete the comment"));
  }

  @Override
  public boolean hide(PostedComment comment) {
    return false;
  }

  private static ApiPath versioned(ApiPath path) {
    return path.with("api-version", VERSION);
  }

  private ApiPath comment(String id) {
    String inThread = id.substring(id.indexOf('/') + 1);
    return versioned(pullRequest.threads().and(thread(id), "comments", inThread));
  }

  private static String thread(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  private PostedComment posted(String thread, JsonView comment) throws PublishException {
    return new PostedComment(
        thread + "/" + comment.at("id").id(),
        "",
        comment.at("content").text(),
        pullRequest.link(thread));
  }
}
