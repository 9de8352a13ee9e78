package dev.srm.publish;

import dev.srm.render.CommentStyle;
import java.util.List;

/**
 * The comments of one pull request on one platform: the little that srm needs of it.
 * Implementations speak HTTP, send the token to the configured host only and never log it; they
 * repeat what is safe to repeat and turn every failure into a {@link PublishException}.
 */
public interface CommentPlatform {

  /** Returns the name people know it by, {@code GitHub}. */
  String name();

  /** Returns what a comment may look like here, and how long it may be. */
  CommentStyle style();

  /**
   * Returns the comments of the pull request that the owner of the token wrote and that are not
   * hidden, the oldest first. What others wrote is never returned, whatever it says.
   */
  List<PostedComment> own() throws PublishException;

  /** Returns a comment as it is now, or throws {@link PublishException.Problem#NOT_FOUND}. */
  PostedComment read(String id) throws PublishException;

  /** Adds a comment. Not repeated after a failure that leaves open whether it was added. */
  PostedComment create(String body) throws PublishException;

  /**
   * Replaces the text of a comment.
   *
   * @param seen the comment as it was read last; a platform that can compare refuses with {@link
   *     PublishException.Problem#CONFLICT} when somebody changed it since
   */
  PostedComment update(PostedComment seen, String body) throws PublishException;

  /** Deletes a comment; one that is gone already is no failure. */
  void delete(PostedComment comment) throws PublishException;

  /** Hides a comment as outdated and returns true, or returns false when the platform cannot. */
  boolean hide(PostedComment comment) throws PublishException;
}
