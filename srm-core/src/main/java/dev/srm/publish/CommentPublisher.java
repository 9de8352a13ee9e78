package dev.srm.publish;

import dev.srm.publish.Publication.Outcome;
import dev.srm.publish.PublishException.Problem;
import dev.srm.render.Ticks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a comment on a pull request so that there is one for each key, whatever other runs do at the
 * same time, and so that no tick gets lost between runs.
 *
 * <p>Platforms have no transactions, so the publisher looks before and after: it reads a comment
 * just before it rewrites it, and again afterwards. Of several comments with one key the oldest
 * stays, which every run agrees on without talking to the others. What a person ticks in the moment
 * between the reading and the writing is lost where the platform does not compare versions.
 */
public final class CommentPublisher {

  private static final int MOST_ATTEMPTS = 8;

  private final CommentPlatform platform;

  /** Makes a publisher for the comments of one pull request. */
  public CommentPublisher(CommentPlatform platform) {
    this.platform = platform;
  }

  /**
   * Posts a comment.
   *
   * @throws PublishException when the platform does not let it be posted
   */
  public Publication publish(CommentDraft draft, CommentBehavior behavior) throws PublishException {
    Posting posting = new Posting(draft);
    return behavior == CommentBehavior.UPDATE ? posting.update() : posting.anew(behavior);
  }

  /** One comment on its way. */
  private final class Posting {
    private final CommentDraft draft;

    Posting(CommentDraft draft) {
      this.draft = draft;
    }

    Publication update() throws PublishException {
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        Publication done = tryToUpdate();
        if (done != null) {
          return done;
        }
      }
      throw new PublishException(
          Problem.CONFLICT,
          platform.name()
              + ": others keep rewriting the comment with the key \""
              + draft.key().text()
              + "\". Give each run a key of its own with --comment-key.");
    }

    /** Returns null when somebody else was faster, so that all has to be looked at anew. */
    private @Nullable Publication tryToUpdate() throws PublishException {
      List<PostedComment> posted = posted();
      return posted.isEmpty() ? create() : rewrite(posted);
    }

    /** Two runs may create at once: the second to find out takes its own comment back. */
    private @Nullable Publication create() throws PublishException {
      PostedComment created = platform.create(compose(draft.text(Ticks.NONE)));
      List<PostedComment> posted = posted();
      if (posted.isEmpty() || posted.get(0).id().equals(created.id())) {
        return new Publication(Outcome.CREATED, created.link());
      }
      platform.delete(created);
      return null;
    }

    private @Nullable Publication rewrite(List<PostedComment> posted) throws PublishException {
      List<PostedComment> others = posted.subList(1, posted.size());
      Ticks carried = ticksOf(others);
      PostedComment current = readAgain(posted.get(0));
      if (current == null) {
        return null;
      }
      CommentText was = CommentText.of(current);
      if (isNewer(was)) {
        return new Publication(Outcome.SUPERSEDED, current.link());
      }
      CommentText now = draft.text(carried.with(was.ticks()));
      boolean same = now.saysSameAs(was);
      if (!same && !isWritten(current, now)) {
        return null;
      }
      for (PostedComment other : others) {
        platform.delete(other);
      }
      return new Publication(same ? Outcome.UNCHANGED : Outcome.UPDATED, current.link());
    }

    /** Writes, and looks whether an older run wrote over it in the same moment. */
    private boolean isWritten(PostedComment current, CommentText now) throws PublishException {
      try {
        platform.update(current, compose(now));
      } catch (PublishException e) {
        if (e.problem() == Problem.CONFLICT || e.problem() == Problem.NOT_FOUND) {
          return false;
        }
        throw e;
      }
      PostedComment after = readAgain(current);
      return after != null && CommentText.of(after).state().run() >= now.state().run();
    }

    Publication anew(CommentBehavior behavior) throws PublishException {
      List<PostedComment> posted = posted();
      for (PostedComment former : posted) {
        CommentText was = CommentText.of(former);
        if (isNewer(was)) {
          return new Publication(Outcome.SUPERSEDED, former.link());
        }
      }
      CommentText now = draft.text(ticksOf(posted));
      if (!posted.isEmpty()) {
        PostedComment last = posted.get(posted.size() - 1);
        if (now.saysSameAs(CommentText.of(last))) {
          return new Publication(Outcome.UNCHANGED, last.link());
        }
      }
      if (behavior == CommentBehavior.HIDE_AND_NEW) {
        hide(posted);
      }
      PostedComment created = platform.create(compose(now));
      if (behavior == CommentBehavior.DELETE_AND_NEW) {
        for (PostedComment former : posted) {
          platform.delete(former);
        }
      }
      return new Publication(Outcome.CREATED, created.link());
    }

    /** Always read anew: a box that a person unticks between two tries stays unticked. */
    private static Ticks ticksOf(List<PostedComment> comments) {
      Ticks ticks = Ticks.NONE;
      for (PostedComment comment : comments) {
        ticks = ticks.with(CommentText.of(comment).ticks());
      }
      return ticks;
    }

    private void hide(List<PostedComment> posted) throws PublishException {
      for (PostedComment former : posted) {
        if (!platform.hide(former)) {
          throw new PublishException(
              Problem.REJECTED,
              platform.name() + " cannot hide comments. Use --behavior delete-and-new instead.");
        }
      }
    }

    private List<PostedComment> posted() throws PublishException {
      return platform.own().stream()
          .filter(comment -> CommentText.isOf(draft.key(), draft.style(), comment))
          .toList();
    }

    private @Nullable PostedComment readAgain(PostedComment comment) throws PublishException {
      try {
        return platform.read(comment.id());
      } catch (PublishException e) {
        if (e.problem() == Problem.NOT_FOUND) {
          return null;
        }
        throw e;
      }
    }

    private boolean isNewer(CommentText was) {
      return draft.run() > 0 && was.state().run() > draft.run();
    }

    private String compose(CommentText text) {
      return text.compose(draft.key(), draft.style());
    }
  }
}
