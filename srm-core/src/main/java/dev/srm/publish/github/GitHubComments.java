package dev.srm.publish.github;

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
import dev.srm.publish.http.Token;
import dev.srm.render.CommentStyle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The comments of one pull request on GitHub. Comments are written over REST; which of them are
 * one's own and not hidden only GraphQL tells, for {@code GET /user} is closed to the tokens of
 * workflows and Apps.
 */
public final class GitHubComments implements CommentPlatform {

  private static final int MAX_PAGES = 100;

  private final GitHubPullRequest pullRequest;
  private final JsonClient rest;
  private final GraphQl graphql;

  /** Makes the comments of a pull request; nothing is sent yet. */
  public GitHubComments(GitHubPullRequest pullRequest, HttpPolicy policy, Timekeeper time) {
    this.pullRequest = pullRequest;
    Token token = pullRequest.token();
    String place = pullRequest.place();
    this.rest = new JsonClient(service(token, pullRequest.api(), place), policy, time);
    this.graphql =
        new GraphQl(new JsonClient(service(token, pullRequest.graphqlHome(), place), policy, time));
  }

  static Service service(Token token, URI base, String place) {
    Map<String, String> headers =
        Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28");
    return new Service("GitHub", base, token, place, headers, GitHubComments::advice);
  }

  private static String advice(Problem problem) {
    if (problem == Problem.FORBIDDEN) {
      return "Give the job the permission \"pull-requests: write\"; the token of a pull request from"
          + " a fork can only read";
    }
    return Advice.anywhere(problem);
  }

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.GITHUB;
  }

  @Override
  public List<PostedComment> own() throws PublishException {
    JsonBody target =
        JsonBody.of("owner", pullRequest.owner())
            .with("name", pullRequest.repository())
            .with("number", pullRequest.number());
    List<PostedComment> own = new ArrayList<>();
    JsonBody variables = target;
    for (int page = 0; page < MAX_PAGES; page++) {
      JsonView data = graphql.send(GraphQl.OWN_COMMENTS, variables, "read the comments");
      JsonView comments = data.at("repository").at("pullRequest").at("comments");
      for (JsonView comment : comments.at("nodes").items()) {
        if (isOwn(comment, data) && !comment.at("isMinimized").isTrue()) {
          own.add(posted(comment, "fullDatabaseId", "url"));
        }
      }
      JsonView pageInfo = comments.at("pageInfo");
      if (!pageInfo.at("hasNextPage").isTrue()) {
        return List.copyOf(own);
      }
      variables = target.with("after", pageInfo.at("endCursor").text());
    }
    throw rest.refused(
        Problem.UNEXPECTED,
        Call.get("", "read the comments"),
        "there are more than " + MAX_PAGES + " pages of them");
  }

  /**
   * The login of an App is {@code name[bot]} to the viewer and {@code name} to readers; no person
   * can have brackets in a login.
   */
  private static boolean isOwn(JsonView comment, JsonView data) throws PublishException {
    JsonView author = comment.at("author");
    return comment.at("viewerDidAuthor").isTrue()
        || (author.at("__typename").is("Bot")
            && data.at("viewer").at("login").is(author.at("login").text() + "[bot]"));
  }

  @Override
  public PostedComment read(String id) throws PublishException {
    return posted(rest.send(Call.get(comment(id), "read the comment")).json(), "id", "html_url");
  }

  @Override
  public PostedComment create(String body) throws PublishException {
    ApiPath comments = repository().and("issues", String.valueOf(pullRequest.number()), "comments");
    Call call = Call.post(comments, JsonBody.of("body", body), "add the comment");
    return posted(rest.send(call).json(), "id", "html_url");
  }

  @Override
  public PostedComment update(PostedComment seen, String body) throws PublishException {
    Call call = Call.patch(comment(seen.id()), JsonBody.of("body", body), "update the comment");
    return posted(rest.send(call).json(), "id", "html_url");
  }

  @Override
  public void delete(PostedComment comment) throws PublishException {
    rest.send(Call.delete(comment(comment.id()), "delete the comment"));
  }

  @Override
  public boolean hide(PostedComment comment) throws PublishException {
    String purpose = "hide the comment";
    JsonView found = rest.send(Call.get(comment(comment.id()), purpose)).json();
    JsonBody subject = JsonBody.of("subject", found.at("node_id").text());
    JsonView data = graphql.send(GraphQl.HIDE, subject, purpose);
    JsonView hidden = data.at("minimizeComment").at("minimizedComment").at("isMinimized");
    if (!hidden.isTrue()) {
      throw hidden.unexpected("the comment is not hidden");
    }
    return true;
  }

  private ApiPath repository() {
    return ApiPath.of("repos", pullRequest.owner(), pullRequest.repository());
  }

  private ApiPath comment(String id) {
    return repository().and("issues", "comments", id);
  }

  private static PostedComment posted(JsonView comment, String id, String link)
      throws PublishException {
    return new PostedComment(
        comment.at(id).id(), "", comment.at("body").text(), comment.at(link).textOrNull());
  }
}
