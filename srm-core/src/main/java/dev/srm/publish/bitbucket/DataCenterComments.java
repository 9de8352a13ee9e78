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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The comments of one pull request on Bitbucket Data Center, which cannot hide any. Comments have a
 * version: one that somebody changed in between is not overwritten.
 */
public final class DataCenterComments implements CommentPlatform {

  private static final String READ_ALL = "read the comments";
  private static final String PAGE_SIZE = "100";
  private static final int MAX_PAGES = 200;

  private final DataCenterPullRequest pullRequest;
  private final JsonClient client;

  /** Makes the comments of a pull request; nothing is sent yet. */
  public DataCenterComments(DataCenterPullRequest pullRequest, HttpPolicy policy, Timekeeper time) {
    this.pullRequest = pullRequest;
    Service service =
        new Service(
            "Bitbucket Data Center",
            pullRequest.server(),
            pullRequest.token(),
            pullRequest.place(),
            Map.of(),
            DataCenterComments::advice);
    this.client = new JsonClient(service, policy, time);
  }

  private static String advice(Problem problem) {
    if (problem == Problem.FORBIDDEN) {
      return "Use an HTTP access token whose permission on the repository is read or higher";
    }
    return Advice.anywhere(problem);
  }

  @Override
  public String name() {
    return "Bitbucket Data Center";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.BITBUCKET;
  }

  /** Comments are listed only among the activities, the newest first. */
  @Override
  public List<PostedComment> own() throws PublishException {
    List<PostedComment> own = new ArrayList<>();
    String start = "0";
    for (int page = 0; page < MAX_PAGES; page++) {
      ApiPath path =
          pullRequest.path().and("activities").with("limit", PAGE_SIZE).with("start", start);
      Answer answer = client.send(Call.get(path, READ_ALL));
      String me = whoami(answer);
      for (JsonView activity : answer.json().at("values").items()) {
        JsonView comment = activity.at("comment");
        if (addsComment(activity) && comment.at("author").at("name").is(me)) {
          own.add(posted(comment));
        }
      }
      if (answer.json().at("isLastPage").isTrue()) {
        own.sort(Comparator.comparingLong(comment -> Long.parseLong(comment.id())));
        return List.copyOf(own);
      }
      start = answer.json().at("nextPageStart").id();
    }
    throw client.refused(
        Problem.UNEXPECTED,
        Call.get(pullRequest.path(), READ_ALL),
        "there are more than " + MAX_PAGES + " pages of them");
  }

  private static boolean addsComment(JsonView activity) {
    return activity.at("action").is("COMMENTED")
        && activity.at("commentAction").is("ADDED")
        && !activity.at("commentAnchor").exists();
  }

  /**
   * Returns the name that every answer of the REST API carries, escaped. The page that tells it too
   * is closed to access tokens since 8.9.22, 8.19.12 and 9.3.2.
   */
  private static String whoami(Answer answer) throws PublishException {
    String name = answer.header("X-AUSERNAME");
    if (name == null || name.isBlank()) {
      throw answer.json().unexpected("the header X-AUSERNAME does not tell whose token it is");
    }
    try {
      return URLDecoder.decode(name.strip(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return name.strip();
    }
  }

  @Override
  public PostedComment read(String id) throws PublishException {
    return posted(client.send(Call.get(comments().and(id), "read the comment")).json());
  }

  @Override
  public PostedComment create(String body) throws PublishException {
    Call call = Call.post(comments(), JsonBody.of("text", body), "add the comment");
    return posted(client.send(call).json());
  }

  @Override
  public PostedComment update(PostedComment seen, String body) throws PublishException {
    JsonBody changed = JsonBody.of("text", body).with("version", Long.parseLong(seen.version()));
    Call call = Call.put(comments().and(seen.id()), changed, "update the comment");
    return posted(client.send(call).json());
  }

  @Override
  public void delete(PostedComment comment) throws PublishException {
    ApiPath path = comments().and(comment.id()).with("version", comment.version());
    client.send(Call.delete(path, "delete the comment"));
  }

  @Override
  public boolean hide(PostedComment comment) {
    return false;
  }

  private ApiPath comments() {
    return pullRequest.path().and("comments");
  }

  private PostedComment posted(JsonView comment) throws PublishException {
    String id = String.valueOf(comment.at("id").number());
    String version = String.valueOf(comment.at("version").number());
    return new PostedComment(id, version, comment.at("text").text(), pullRequest.link(id));
  }
}
