package dev.srm.publish.gitlab;

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

/** The notes of one merge request on GitLab, which cannot hide any. */
public final class GitLabNotes implements CommentPlatform {

  private static final String READ_ALL = "read the comments";
  private static final String PAGE_SIZE = "100";
  private static final int MAX_PAGES = 100;

  private final GitLabMergeRequest mergeRequest;
  private final JsonClient client;

  /** Makes the notes of a merge request; nothing is sent yet. */
  public GitLabNotes(GitLabMergeRequest mergeRequest, HttpPolicy policy, Timekeeper time) {
    this.mergeRequest = mergeRequest;
    Service service =
        new Service(
            "GitLab",
            mergeRequest.api(),
            mergeRequest.token(),
            mergeRequest.place(),
            Map.of(),
            this::advice);
    this.client = new JsonClient(service, policy, time);
  }

  private String advice(Problem problem) {
    boolean rights = problem == Problem.UNAUTHORIZED || problem == Problem.FORBIDDEN;
    if (rights && mergeRequest.asJob()) {
      return "CI_JOB_TOKEN can read notes and not write them: use a project access token with the"
          + " scope \"api\"";
    }
    if (problem == Problem.FORBIDDEN) {
      return "Use a project access token with the scope \"api\" and the role Reporter or higher";
    }
    return Advice.anywhere(problem);
  }

  @Override
  public String name() {
    return "GitLab";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.GITLAB;
  }

  /** A note that people answered is a discussion from then on; one in the diff is none of ours. */
  @Override
  public List<PostedComment> own() throws PublishException {
    String me = client.send(Call.get(ApiPath.of("user"), READ_ALL)).json().at("id").id();
    List<PostedComment> own = new ArrayList<>();
    String page = "1";
    for (int count = 0; count < MAX_PAGES && !page.isEmpty(); count++) {
      Answer answer = client.send(Call.get(page(page), READ_ALL));
      for (JsonView note : answer.json().items()) {
        boolean written = !note.at("system").isTrue() && !note.at("type").is("DiffNote");
        if (written && note.at("author").at("id").id().equals(me)) {
          own.add(posted(note));
        }
      }
      page = next(answer);
    }
    if (page.isEmpty()) {
      return List.copyOf(own);
    }
    throw client.refused(
        Problem.UNEXPECTED,
        Call.get(notes(), READ_ALL),
        "there are more than " + MAX_PAGES + " pages of them");
  }

  private ApiPath page(String page) {
    return notes()
        .with("sort", "asc")
        .with("order_by", "created_at")
        .with("per_page", PAGE_SIZE)
        .with("page", page);
  }

  /** A page may be empty although others follow, for notes one may not see are taken out. */
  private static String next(Answer answer) {
    String next = answer.header("x-next-page");
    return next == null ? "" : next.strip();
  }

  @Override
  public PostedComment read(String id) throws PublishException {
    return posted(client.send(Call.get(notes().and(id), "read the comment")).json());
  }

  @Override
  public PostedComment create(String body) throws PublishException {
    Call call = Call.post(notes(), JsonBody.of("body", body), "add the comment");
    return posted(client.send(call).json());
  }

  @Override
  public PostedComment update(PostedComment seen, String body) throws PublishException {
    ApiPath note = notes().and(seen.id());
    return posted(
        client.send(Call.put(note, JsonBody.of("body", body), "update the comment")).json());
  }

  @Override
  public void delete(PostedComment comment) throws PublishException {
    client.send(Call.delete(notes().and(comment.id()), "delete the comment"));
  }

  @Override
  public boolean hide(PostedComment comment) {
    return false;
  }

  private ApiPath notes() {
    return ApiPath.of(
        "projects",
        mergeRequest.project(),
        "merge_requests",
        String.valueOf(mergeRequest.number()),
        "notes");
  }

  private PostedComment posted(JsonView note) throws PublishException {
    String id = note.at("id").id();
    String link = mergeRequest.link(id);
    return new PostedComment(id, "", note.at("body").text(), link.isEmpty() ? null : link);
  }
}
