package dev.srm;

import dev.srm.AuditOption.Form;
import dev.srm.publish.CommentBehavior;
import dev.srm.publish.ci.ReviewPlatform;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything about a comment that can be chosen. What says where a token is sent to cannot be
 * chosen in a configuration file: the file may come with the change that is under review.
 */
public enum CommentOption implements RunOption {
  /** Where the pull request is reviewed; found from the CI system when absent. */
  PLATFORM("platform", Form.TEXT),
  /** The repository that the pull request wants to change. */
  REPOSITORY("repository", Form.TEXT),
  /** The number of the pull request. */
  PULL_REQUEST("pullRequest", Form.TEXT),
  /** The base address of the platform's API. */
  API_URL("apiUrl", Form.TEXT),
  /** The environment variable that holds the token. */
  TOKEN_VARIABLE("tokenVariable", Form.TEXT),
  /** Tells the comment of this run from those of others. */
  COMMENT_KEY("commentKey", Form.TEXT),
  /** What becomes of the comment of a former run. */
  BEHAVIOR("behavior", Form.TEXT),
  /** Whether a comment that cannot be posted fails the run. */
  COMMENT_FAILURE("commentFailure", Form.TEXT),
  /** The file that takes the comment when it cannot be posted. */
  COMMENT_FILE("commentFile", Form.TEXT),
  /** Whether the comment is only printed. */
  DRY_RUN("dryRun", Form.FLAG);

  /** A comment that cannot be posted is only warned about. */
  static final String WARN = "warn";

  /** A comment that cannot be posted fails the run. */
  static final String FAIL = "fail";

  private final String id;
  private final Form form;

  CommentOption(String id, Form form) {
    this.id = id;
    this.form = form;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public List<String> choices() {
    return switch (this) {
      case PLATFORM -> Stream.of(ReviewPlatform.values()).map(ReviewPlatform::id).toList();
      case BEHAVIOR -> Stream.of(CommentBehavior.values()).map(CommentBehavior::id).toList();
      case COMMENT_FAILURE -> List.of(WARN, FAIL);
      default -> List.of();
    };
  }

  @Override
  public List<String> defaults() {
    return switch (this) {
      case COMMENT_KEY -> List.of("default");
      case BEHAVIOR -> List.of(CommentBehavior.UPDATE.id());
      case COMMENT_FAILURE -> List.of(WARN);
      case COMMENT_FILE -> List.of("srm-comment.md");
      case DRY_RUN -> List.of("false");
      default -> List.of();
    };
  }

  /** Whether it decides where a token goes. */
  public boolean decidesWhereTokenGoes() {
    return this == PLATFORM
        || this == REPOSITORY
        || this == PULL_REQUEST
        || this == API_URL
        || this == TOKEN_VARIABLE;
  }
}
