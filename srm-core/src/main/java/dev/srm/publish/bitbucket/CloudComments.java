package dev.srm.publish.bitbucket;

import dev.srm.publish.CommentPlatform;
import dev.srm.publish.PostedComment;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.Advice;
import dev.srm.publish.http.Answer;
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
import java.util.List;
import java.util.Map;

/** The comments of one pull request on Bitbucket Cloud, which cannot hide any. */
public final class CloudComments implements CommentPlatform {

  private static final String READ_ALL = "read the comments";
  private static final String PAGE_SIZE = "100";
  private static final int MAX_PAGES = 100;

  private final CloudPullRequest pullRequest;
  private final JsonClient client;

  /** Makes the comments of a pull request; nothing is sent yet. */
  public CloudComments(CloudPullRequest pullRequest, HttpPolicy policy, Timekeeper time) {
    this.pullRequest = pullRequest;
    Service service =
        new Service(
            "Bitbucket",
            pullRequest.api(),
            pullRequest.token(),
            pullRequest.place(),
            Map.of(),
            CloudComments::advice);
    this.client = new JsonClient(service, policy, time);
  }

  private static String advice(Problem problem) {
    if (problem == Problem.FORBIDDEN) {
      return "Use a repository access token with \"Pull requests: Write\", or an API token of a"
          + " person with the scopes pullrequest:write and account";
    }
    return Advice.anywhere(problem);
  }

  @Override
  public String name() {
    return "Bitbucket";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.BITBUCKET;
  }

  @Override
  public List<PostedComment> own() throws PublishException {
    Author me = whoami();
    List<PostedComment> own = new ArrayList<>();
    String address = comments().with("sort", "created_on").with("pagelen", PAGE_SIZE).toString();
    for (int page = 0; page < MAX_PAGES; page++) {
      JsonView answer = client.send(Call.get(address, READ_ALL)).json();
      for (JsonView comment : answer.at("values").items()) {
        if (me.wrote(comment.at("user")) && stands(comment)) {
          own.add(posted(comment));
        }
      }
      String next = answer.at("next").textOrNull();
      if (next == null) {
        return List.copyOf(own);
      }
      address = next;
    }
    throw client.refused(
        Problem.UNEXPECTED,
        Call.get(comments(), READ_ALL),
        "there are more than " + MAX_PAGES + " pages of them");
  }

  /** Deleted comments stay in the list while others answer them. */
  private static boolean stands(JsonView comment) {
    return !comment.at("deleted").isTrue()
        && !comment.at("inline").exists()
        && !comment.at("parent").exists();
  }

  /**
   * Asks whose token this is. Access tokens of a repository, project or workspace are accounts that
   * may not ask; a person's token that lacks the scope for it may not either, but is told so.
   */
  private Author whoami() throws PublishException {
    String account = pullRequest.account();
    if (account != null) {
      return new Author(account);
    }
    Call call = Call.get(ApiPath.of("user"), "find out whose token it is").alsoFine(403);
    Answer answer = client.send(call);
    if (answer.status() != 403) {
      return new Author(answer.json().at("uuid").id());
    }
    if (answer.json().at("error").at("detail").at("required").exists()) {
      throw client.refused(Problem.FORBIDDEN, call, "the token lacks the scope account");
    }
    return new Author("");
  }

  @Override
  public PostedComment read(String id) throws PublishException {
    Call call = Call.get(comments().and(id), "read the comment");
    JsonView comment = client.send(call).json();
    if (comment.at("deleted").isTrue()) {
      throw client.refused(Problem.NOT_FOUND, call, "it is deleted");
    }
    return posted(comment);
  }

  @Override
  public PostedComment create(String body) throws PublishException {
    return posted(client.send(Call.post(comments(), content(body), "add the comment")).json());
  }

  @Override
  public PostedComment update(PostedComment seen, String body) throws PublishException {
    Call call = Call.put(comments().and(seen.id()), content(body), "update the comment");
    return posted(client.send(call).json());
  }

  @Override
  public void delete(PostedComment comment) throws PublishException {
    client.send(Call.delete(comments().and(comment.id()), "delete the comment"));
  }

  @Override
  public boolean hide(PostedComment comment) {
    return false;
  }

  private ApiPath comments() {
    return ApiPath.of(
        "repositories",
        pullRequest.workspace(),
        pullRequest.repository(),
        "pullrequests",
        String.valueOf(pullRequest.number()),
        "comments");
  }

  private static JsonBody content(String body) {
    return JsonBody.empty().with("content", JsonBody.of("raw", body));
  }

  private static PostedComment posted(JsonView comment) throws PublishException {
    return new PostedComment(
        comment.at("id").id(),
        "",
        comment.at("content").at("raw").text(),
        comment.at("links").at("html").at("href").textOrNull());
  }

  /** Whose token it is: an account, or some access token when the uuid is empty. */
  private record Author(String uuid) {

    boolean wrote(JsonView user) {
      String kind = user.at("kind").textOrNull();
      return uuid.isEmpty()
          ? user.at("type").is("app_user") && kind != null && kind.endsWith("_access_token")
          : user.at("uuid").is(uuid);
    }
  }
}
