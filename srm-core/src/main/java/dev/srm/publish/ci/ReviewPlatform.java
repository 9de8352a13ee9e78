package dev.srm.publish.ci;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where pull requests are reviewed: how each platform writes its repositories and its tokens. */
public enum ReviewPlatform {
  /** GitHub and GitHub Enterprise. */
  GITHUB(
      "owner/name",
      "[A-Za-z0-9_][A-Za-z0-9_-]*/[A-Za-z0-9._-]+",
      "https://api.github.com",
      "GITHUB_TOKEN GH_TOKEN",
      "it needs the permission pull-requests: write"),
  /** GitLab, also self-managed. */
  GITLAB(
      "group/project or the number of the project",
      "[0-9]{1,18}|[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)+",
      "https://gitlab.com/api/v4",
      "GITLAB_TOKEN",
      "an access token of the project with the scope api; CI_JOB_TOKEN may not write notes"),
  /** Bitbucket Cloud, and Data Center by its own address. */
  BITBUCKET(
      "workspace/repository",
      "~?[A-Za-z0-9_{}.-]+/[A-Za-z0-9_{}.-]+",
      "https://api.bitbucket.org/2.0",
      "BITBUCKET_TOKEN BITBUCKET_ACCESS_TOKEN",
      "an access token of the repository with the scope pullrequest:write"),
  /** Azure Repos, with the organisation in the address of its API. */
  AZURE(
      "project/repository",
      "[^/\\\\\\p{Cntrl}\"<>|?*:#]{1,64}/[^/\\\\\\p{Cntrl}\"<>|?*:#]{1,64}",
      null,
      "SYSTEM_ACCESSTOKEN AZURE_DEVOPS_EXT_PAT",
      "a pipeline has to map it: env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)");

  private final String repositoryForm;
  private final Pattern repository;
  private final @Nullable String publicApi;
  private final String tokenVariables;
  private final String tokenAdvice;

  ReviewPlatform(
      String repositoryForm,
      String repository,
      @Nullable String publicApi,
      String tokenVariables,
      String tokenAdvice) {
    this.repositoryForm = repositoryForm;
    this.repository = Pattern.compile(repository);
    this.publicApi = publicApi;
    this.tokenVariables = tokenVariables;
    this.tokenAdvice = tokenAdvice;
  }

  /** Returns the platform with an id, or null. */
  public static @Nullable ReviewPlatform find(String id) {
    for (ReviewPlatform platform : values()) {
      if (platform.id().equals(id)) {
        return platform;
      }
    }
    return null;
  }

  /** Returns the name used in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how a repository is written, for people: {@code owner/name}. */
  public String repositoryForm() {
    return repositoryForm;
  }

  /** Whether a text can be a repository of this platform; a path that climbs never is. */
  public boolean isRepository(String text) {
    if (text.length() > 500 || !repository.matcher(text).matches()) {
      return false;
    }
    for (String part : text.split("/", -1)) {
      if (part.isBlank() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the API of the public instance; null where each organisation has its own. */
  public @Nullable URI publicApi() {
    return publicApi == null ? null : URI.create(publicApi);
  }

  /** Returns the environment variables that usually hold a token, the likeliest first. */
  public List<String> tokenVariables() {
    return List.of(tokenVariables.split(" ", -1));
  }

  /** Returns what to know about the token, to follow a message that there is none. */
  public String tokenAdvice() {
    return tokenAdvice;
  }
}
