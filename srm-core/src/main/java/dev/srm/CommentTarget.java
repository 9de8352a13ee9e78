package dev.srm;

import dev.srm.publish.ci.ReviewPlatform;
import dev.srm.publish.ci.ReviewTarget;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says about the pull request to comment on. */
final class CommentTarget {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private static final String WHAT_IT_IS =
      "write the https address of the platform's API, such as https://ghe.example.org/api/v3";

  private final Function<CommentOption, @Nullable String> texts;

  CommentTarget(Function<CommentOption, @Nullable String> texts) {
    this.texts = texts;
  }

  ReviewTarget read() throws InvalidOptionException {
    ReviewPlatform platform = platform();
    return new ReviewTarget(platform, api(), repository(platform), pullRequest());
  }

  private @Nullable ReviewPlatform platform() throws InvalidOptionException {
    String text = texts.apply(CommentOption.PLATFORM);
    ReviewPlatform platform = text == null ? null : ReviewPlatform.find(text);
    if (text != null && platform == null) {
      throw new InvalidOptionException(
          CommentOption.PLATFORM,
          "\"" + text + "\" is none of " + String.join(", ", CommentOption.PLATFORM.choices()));
    }
    return platform;
  }

  private @Nullable URI api() throws InvalidOptionException {
    String text = texts.apply(CommentOption.API_URL);
    if (text == null) {
      return null;
    }
    URI api = address(text.replaceFirst("/+$", ""));
    if (api == null || !isPrivate(api) || api.getUserInfo() != null || api.getQuery() != null) {
      throw new InvalidOptionException(CommentOption.API_URL, WHAT_IT_IS);
    }
    return api;
  }

  /** A token travels encrypted, or within this machine. */
  private static boolean isPrivate(URI api) {
    String host = api.getHost();
    return host != null
        && ("https".equals(api.getScheme())
            || ("http".equals(api.getScheme()) && THIS_MACHINE.matcher(host).matches()));
  }

  private static @Nullable URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException notOne) {
      return null;
    }
  }

  private @Nullable String repository(@Nullable ReviewPlatform platform)
      throws InvalidOptionException {
    String text = texts.apply(CommentOption.REPOSITORY);
    if (text != null && platform != null && !platform.isRepository(text)) {
      throw new InvalidOptionException(
          CommentOption.REPOSITORY, "write " + platform.repositoryForm());
    }
    return text;
  }

  private @Nullable Long pullRequest() throws InvalidOptionException {
    String text = texts.apply(CommentOption.PULL_REQUEST);
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new InvalidOptionException(
          CommentOption.PULL_REQUEST, "write the number of the pull request");
    }
    return Long.valueOf(text);
  }
}
