package dev.srm.publish.ci;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links to pull requests and to repositories: the host tells the platform. Of a host that is not a
 * public one the platform shows in the path, but not that it may have the token: the address of its
 * API is left for the user to say.
 */
final class ReviewLinks {

  private static final Pattern ADDRESS =
      Pattern.compile("https://(?:[^@/]*@)?([A-Za-z0-9.-]+(?::[0-9]{1,5})?)(/[^?#]*)(?:[?#].*)?");
  private static final Pattern SSH =
      Pattern.compile("(?:ssh://)?[A-Za-z0-9_-]+@([A-Za-z0-9.-]+)[:/](.+)");

  private static final Pattern GITHUB = Pattern.compile("/([^/]+/[^/]+)/pull/([0-9]+)(?:/.*)?");
  private static final Pattern GITLAB =
      Pattern.compile("/(.+?)(?:/-)?/merge_requests/([0-9]+)(?:/.*)?");
  private static final Pattern BITBUCKET =
      Pattern.compile("/([^/]+/[^/]+)/pull-requests/([0-9]+)(?:/.*)?");
  private static final Pattern BITBUCKET_SERVER =
      Pattern.compile(
          "(?:/.*)?/(projects|users)/([^/]+)/repos/([^/]+)/pull-requests/([0-9]+)(?:/.*)?");
  private static final Pattern AZURE =
      Pattern.compile("(/.*)?/_git/([^/]+)/pullrequest/([0-9]+)(?:/.*)?");

  private static final Map<String, ReviewPlatform> PUBLIC =
      Map.of(
          "github.com", ReviewPlatform.GITHUB,
          "gitlab.com", ReviewPlatform.GITLAB,
          "bitbucket.org", ReviewPlatform.BITBUCKET);

  private ReviewLinks() {}

  /** Returns what the link to a pull request tells; unknown when it is none. */
  static ReviewTarget ofPullRequest(@Nullable String link) {
    Matcher address = ADDRESS.matcher(link == null ? "" : link);
    if (!address.matches()) {
      return ReviewTarget.UNKNOWN;
    }
    String host = address.group(1).toLowerCase(Locale.ROOT);
    String path = address.group(2);
    ReviewPlatform platform = PUBLIC.get(host);
    if (platform != null) {
      Matcher matcher = ofPublic(platform).matcher(path);
      return target(platform, platform.publicApi(), matcher, 1);
    }
    return isAzure(host) ? ofAzure(host, path) : ofOwnServer(path);
  }

  /** Returns platform, API and name of a repository on a public host; unknown elsewhere. */
  static ReviewTarget ofRepository(@Nullable String cloneLink) {
    String link = cloneLink == null ? "" : cloneLink;
    Matcher ssh = SSH.matcher(link);
    Matcher address = ADDRESS.matcher(link);
    if (!ssh.matches() && !address.matches()) {
      return ReviewTarget.UNKNOWN;
    }
    Matcher parts = ssh.matches() ? ssh : address;
    ReviewPlatform platform = PUBLIC.get(parts.group(1).toLowerCase(Locale.ROOT));
    String path = parts.group(2).replaceAll("^/+|/+$|\\.git/?$", "");
    return platform != null && platform.isRepository(path)
        ? new ReviewTarget(platform, platform.publicApi(), path, null)
        : ReviewTarget.UNKNOWN;
  }

  /** Returns {@code project/repository} from the address of an Azure repository, or null. */
  static @Nullable String azureProject(@Nullable String cloneLink) {
    Matcher address = ADDRESS.matcher(cloneLink == null ? "" : cloneLink);
    if (!address.matches()) {
      return null;
    }
    Matcher matcher = Pattern.compile("(/.*)?/_git/([^/]+)").matcher(address.group(2));
    if (!matcher.matches()) {
      return null;
    }
    String before = matcher.group(1) == null ? "" : matcher.group(1);
    boolean named = before.chars().filter(c -> c == '/').count() >= (ofCloud(address) ? 2 : 1);
    return decoded(named ? before.substring(before.lastIndexOf('/') + 1) : matcher.group(2));
  }

  private static boolean ofCloud(Matcher address) {
    return address.group(1).equalsIgnoreCase("dev.azure.com");
  }

  private static Pattern ofPublic(ReviewPlatform platform) {
    return switch (platform) {
      case GITHUB -> GITHUB;
      case GITLAB -> GITLAB;
      default -> BITBUCKET;
    };
  }

  private static boolean isAzure(String host) {
    return host.equals("dev.azure.com") || host.endsWith(".visualstudio.com");
  }

  private static ReviewTarget ofAzure(String host, String path) {
    Matcher matcher = AZURE.matcher(path);
    String project = azureProject("https://" + host + path.replaceAll("/pullrequest/.*", ""));
    if (!matcher.matches() || project == null) {
      return ReviewTarget.UNKNOWN;
    }
    String before = matcher.group(1) == null ? "" : matcher.group(1);
    boolean cloud = host.equals("dev.azure.com");
    String organisation = cloud && before.length() > 1 ? "/" + before.split("/", 3)[1] : "";
    URI api = Variables.uri("https://" + host + organisation);
    return target(
        ReviewPlatform.AZURE, api, project + "/" + decoded(matcher.group(2)), matcher.group(3));
  }

  private static ReviewTarget ofOwnServer(String path) {
    Matcher server = BITBUCKET_SERVER.matcher(path);
    if (server.matches()) {
      String owner = (server.group(1).equals("users") ? "~" : "") + server.group(2);
      String repository = owner + "/" + server.group(3);
      return target(ReviewPlatform.BITBUCKET, null, repository, server.group(4));
    }
    Matcher gitlab = GITLAB.matcher(path);
    return gitlab.matches()
        ? target(ReviewPlatform.GITLAB, null, gitlab, 1)
        : target(ReviewPlatform.GITHUB, null, GITHUB.matcher(path), 1);
  }

  private static ReviewTarget target(
      ReviewPlatform platform, @Nullable URI api, Matcher matcher, int group) {
    return matcher.matches()
        ? target(platform, api, matcher.group(group), matcher.group(group + 1))
        : ReviewTarget.UNKNOWN;
  }

  private static ReviewTarget target(
      ReviewPlatform platform, @Nullable URI api, String repository, String number) {
    Long pullRequest = Variables.numberOf(number);
    return platform.isRepository(repository) && pullRequest != null
        ? new ReviewTarget(platform, api, repository, pullRequest)
        : ReviewTarget.UNKNOWN;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return segment;
    }
  }
}
