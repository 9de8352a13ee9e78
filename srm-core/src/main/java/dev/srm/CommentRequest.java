package dev.srm;

import dev.srm.publish.CommentBehavior;
import dev.srm.publish.CommentKey;
import dev.srm.publish.ci.ReviewTarget;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do with a comment; the one request of every front end.
 *
 * @param said what somebody has said about the pull request, which beats what the CI system tells
 * @param tokenVariable the environment variable that holds the token; null for the usual ones
 * @param key which of the comments of the pull request it is
 * @param behavior what becomes of the comment of a former run
 * @param failing whether a comment that cannot be posted fails the run
 * @param file the file that takes the comment when it cannot be posted
 * @param dryRun whether the comment is only printed
 */
public record CommentRequest(
    ReviewTarget said,
    @Nullable String tokenVariable,
    CommentKey key,
    CommentBehavior behavior,
    boolean failing,
    String file,
    boolean dryRun) {

  /** Returns a builder in which every option has its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Makes a request of the texts that people write, and refuses those that mean nothing. */
  public static final class Builder {

    private final Map<CommentOption, String> texts = new EnumMap<>(CommentOption.class);

    private Builder() {}

    /** Sets an option in place of its default; null or an empty text leaves it as it is. */
    public Builder set(CommentOption option, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        texts.put(option, text.strip());
      }
      return this;
    }

    /**
     * Returns the request.
     *
     * @throws InvalidOptionException for an option whose text it does not understand
     */
    public CommentRequest build() throws InvalidOptionException {
      return new CommentRequest(
          new CommentTarget(this::text).read(),
          text(CommentOption.TOKEN_VARIABLE),
          key(),
          behavior(),
          oneOf(CommentOption.COMMENT_FAILURE).equals(CommentOption.FAIL),
          required(CommentOption.COMMENT_FILE),
          Boolean.parseBoolean(required(CommentOption.DRY_RUN)));
    }

    private CommentKey key() throws InvalidOptionException {
      String text = required(CommentOption.COMMENT_KEY);
      if (!CommentKey.accepts(text)) {
        throw new InvalidOptionException(
            CommentOption.COMMENT_KEY,
            "write letters and digits joined by single . / - or _, 80 at most, such as envs/prod");
      }
      return new CommentKey(text);
    }

    private CommentBehavior behavior() throws InvalidOptionException {
      CommentBehavior behavior = CommentBehavior.find(oneOf(CommentOption.BEHAVIOR));
      return behavior == null ? CommentBehavior.UPDATE : behavior;
    }

    private String oneOf(CommentOption option) throws InvalidOptionException {
      String text = required(option);
      if (!option.choices().contains(text)) {
        throw new InvalidOptionException(
            option, "\"" + text + "\" is none of " + String.join(", ", option.choices()));
      }
      return text;
    }

    private String required(CommentOption option) {
      String text = text(option);
      if (text == null) {
        throw new IllegalStateException(option + " has a default");
      }
      return text;
    }

    private @Nullable String text(CommentOption option) {
      List<String> defaults = option.defaults();
      return texts.getOrDefault(option, defaults.isEmpty() ? null : defaults.get(0));
    }
  }
}
