package dev.srm;

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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a checklist on the pull request it belongs to. */
public final class Commenter {

  private final CommentRequest request;
  private final CiContext context;
  private final Path folder;
  private final Credentials credentials;
  private final ProcessClock clock;

  /**
   * Makes a commenter; nothing is sent yet.
   *
   * @param request what is asked for
   * @param environment the variables of the process, from which the pull request is found
   * @param folder the folder that relative paths start from
   * @param credentials where the token comes from
   * @param clock the time, for the pauses between two tries
   */
  public Commenter(
      CommentRequest request,
      Map<String, String> environment,
      Path folder,
      Credentials credentials,
      ProcessClock clock) {
    this.request = request;
    this.folder = folder;
    this.context = CiContext.of(environment, name -> Files.newInputStream(folder.resolve(name)));
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Returns what of the environment could not be used and why, one line each. */
  public List<String> notes() {
    return context.notes();
  }

  /** Returns the comment that a checklist makes, as a platform without one would get it. */
  public String text(AuditResult result) {
    return draft(result).text();
  }

  /** Writes the comment into the file of the request, posts nothing and says where it is. */
  public String keep(AuditResult result) throws IOException {
    return new CommentFallback(folder, context).keep(draft(result).text(), request.file());
  }

  /**
   * Posts the comment, or keeps it where people and later jobs find it.
   *
   * @throws IOException when it can neither be posted nor kept
   */
  public CommentOutcome post(AuditResult result) throws IOException {
    CommentDraft draft = draft(result);
    try {
      Platforms platforms = new Platforms(credentials, HttpPolicy.STANDARD, time());
      CommentPlatform platform = platforms.open(found(platforms));
      Publication done = new CommentPublisher(platform).publish(draft, request.behavior());
      return new CommentOutcome(true, done.sentence());
    } catch (PublishException notPosted) {
      String why = notPosted.getMessage();
      String kept = new CommentFallback(folder, context).keep(draft.text(), request.file());
      return new CommentOutcome(false, (why.endsWith(".") ? why : why + ".") + " " + kept);
    }
  }

  private CommentDraft draft(AuditResult result) {
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
    return new CommentDraft(request.key(), run == null ? 0 : run, result.report(), options);
  }

  /**
   * Where the CI system names a platform but no usable address, it is a server of somebody's own,
   * whose token is not for the public one.
   */
  private ReviewTarget target() {
    ReviewTarget found = context.target();
    ReviewTarget target = found.overriddenBy(request.said());
    boolean ownServer = found.platform() != null && found.platform() == target.platform();
    return ownServer ? target : target.withPublicApi();
  }

  /** Where the job is told the branch only, the platform is asked for the pull request. */
  private ReviewTarget found(Platforms platforms) throws PublishException {
    ReviewTarget target = target();
    String label = context.head().label();
    String commit = context.head().commit();
    boolean asTold = target.equals(context.target());
    if (!asTold || !context.pullRequestFindable() || label == null || commit == null) {
      return target;
    }
    return new ReviewTarget(
        target.platform(),
        target.api(),
        target.repository(),
        platforms.find(target, label, commit));
  }

  private Timekeeper time() {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        clock.pause(length);
      }
    };
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
