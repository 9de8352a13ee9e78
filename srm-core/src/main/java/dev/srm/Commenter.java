package dev.srm;

import dev.srm.checklist.Checklist;
import dev.srm.publish.CommentDraft;
import dev.srm.publish.CommentPlatform;
import dev.srm.publish.CommentPublisher;
import dev.srm.publish.Publication;
import dev.srm.publish.PublishException;
import dev.srm.publish.ci.CiContext;
import dev.srm.publish.ci.ReviewPlatform;
import dev.srm.publish.ci.ReviewTarget;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Timekeeper;
import dev.srm.render.CommentOptions;
import dev.srm.render.CommentStyle;
import dev.srm.render.Ticks;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Puts a checklist on the pull request it belongs to. */
public final class Commenter {

  private final CommentRequest request;
  private final CiContext context;
  private final Credentials credentials;
  private final Timekeeper time;

  /**
   * Makes a commenter; nothing is sent yet.
   *
   * @param request what is asked for
   * @param context what the CI system tells
   * @param credentials where the token comes from
   * @param time the time, for the pauses between two tries
   */
  public Commenter(
      CommentRequest request, CiContext context, Credentials credentials, Timekeeper time) {
    this.request = request;
    this.context = context;
    this.credentials = credentials;
    this.time = time;
  }

  /** Returns the pull request, as far as it is known. */
  public ReviewTarget target() {
    return context.target().overriddenBy(request.said()).withPublicApi();
  }

  /** Returns the comment that a checklist makes, in the style of the platform. */
  public CommentDraft draft(Checklist checklist) {
    Long run = context.run().order();
    URI link = context.run().link();
    String name = request.key().text();
    CommentOptions options =
        new CommentOptions(
            style(target().platform()),
            0,
            name.equals(CommentOption.COMMENT_KEY.defaults().get(0)) ? "" : name,
            context.head().commit(),
            link == null ? null : link.toString(),
            Ticks.NONE);
    return new CommentDraft(request.key(), run == null ? 0 : run, checklist, options);
  }

  /**
   * Posts a comment.
   *
   * @throws PublishException when it cannot be posted, also because nobody says where
   */
  public Publication post(CommentDraft draft) throws PublishException {
    Platforms platforms = new Platforms(credentials, HttpPolicy.STANDARD, time);
    CommentPlatform platform = platforms.open(found(platforms));
    return new CommentPublisher(platform).publish(draft, request.behavior());
  }

  /** Where the job is told the branch only, the platform is asked for the pull request. */
  private ReviewTarget found(Platforms platforms) throws PublishException {
    ReviewTarget target = target();
    String label = context.head().label();
    String commit = context.head().commit();
    boolean asked = target.equals(context.target().withPublicApi());
    if (!asked || !context.pullRequestFindable() || label == null || commit == null) {
      return target;
    }
    return new ReviewTarget(
        target.platform(),
        target.api(),
        target.repository(),
        platforms.find(target, label, commit));
  }

  private static CommentStyle style(@Nullable ReviewPlatform platform) {
    if (platform == null) {
      return CommentStyle.GITHUB;
    }
    return switch (platform) {
      case GITHUB -> CommentStyle.GITHUB;
      case GITLAB -> CommentStyle.GITLAB;
      case BITBUCKET -> CommentStyle.BITBUCKET;
      case AZURE -> CommentStyle.AZURE;
    };
  }
}
