package dev.srm.publish.ci;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a GitHub event, of which only a few members are kept, by their JSON pointers. Text
 * in it may come from a stranger and is checked where it is used.
 */
final class GithubEvent {

  /** No payload, as in a job without one. */
  static final GithubEvent NONE = new GithubEvent(Map.of());

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> SUBJECTS =
      Set.of("pull_request", "workflow_run", "check_suite", "check_run", "issue", "repository");

  private final Map<String, String> members;

  private GithubEvent(Map<String, String> members) {
    this.members = members;
  }

  /** Reads a payload and closes it. */
  static GithubEvent read(InputStream in) throws IOException {
    Map<String, String> members = new HashMap<>();
    try (in;
        JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean subject = SUBJECTS.contains(parser.currentName());
        parser.nextToken();
        if (subject) {
          readScalars(parser, members);
        } else {
          parser.skipChildren();
        }
      }
    }
    return new GithubEvent(members);
  }

  private static void readScalars(JsonParser parser, Map<String, String> members)
      throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token != JsonToken.FIELD_NAME) {
        members.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  /** Returns the number of the one pull request that the event is about, or null. */
  @Nullable Long pullRequest() {
    if (has("/issue/pull_request/url")) {
      return number("/issue/number");
    }
    if (several()) {
      return null;
    }
    return first(
        number("/pull_request/number"),
        ofThisRepository("/workflow_run/pull_requests/0"),
        ofThisRepository("/check_suite/pull_requests/0"),
        ofThisRepository("/check_run/pull_requests/0"));
  }

  /**
   * The lists of runs and suites may name pull requests of other repositories of the fork network.
   */
  private @Nullable Long ofThisRepository(String pullRequest) {
    Long base = number(pullRequest + "/base/repo/id");
    Long repository = number("/repository/id");
    boolean elsewhere = base != null && repository != null && !base.equals(repository);
    return elsewhere ? null : number(pullRequest + "/number");
  }

  /** Whether it names more than one pull request, as when a branch is offered to two others. */
  boolean several() {
    return has("/workflow_run/pull_requests/1/number")
        || has("/check_suite/pull_requests/1/number")
        || has("/check_run/pull_requests/1/number");
  }

  /** Whether another run has caused it. */
  boolean workflowRun() {
    return has("/workflow_run/id");
  }

  @Nullable Long runId() {
    return number("/workflow_run/id");
  }

  @Nullable Long runAttempt() {
    return number("/workflow_run/run_attempt");
  }

  /** Returns the newest commit of the pull request, or null. */
  @Nullable String headCommit() {
    String commit =
        first(
            members.get("/pull_request/head/sha"),
            members.get("/workflow_run/head_sha"),
            members.get("/check_suite/head_sha"),
            members.get("/check_run/head_sha"));
    return Variables.isCommit(commit) ? commit : null;
  }

  /** Returns {@code owner:branch} of what another run ran for, or null. */
  @Nullable String headLabel() {
    String owner = members.get("/workflow_run/head_repository/owner/login");
    String branch = members.get("/workflow_run/head_branch");
    String label = owner == null || branch == null ? "" : owner + ":" + branch;
    return Variables.isLabel(label) ? label : null;
  }

  @Nullable String headRepository() {
    return first(
        members.get("/pull_request/head/repo/id"), members.get("/workflow_run/head_repository/id"));
  }

  @Nullable String baseRepository() {
    return has("/pull_request/number")
        ? members.get("/pull_request/base/repo/id")
        : members.get("/repository/id");
  }

  /** Whether the repository of the head is gone, which only happens to forks. */
  boolean fromDeletedFork() {
    return (has("/pull_request/number") && isNull("/pull_request/head/repo"))
        || (workflowRun() && isNull("/workflow_run/head_repository"));
  }

  private boolean has(String pointer) {
    return members.containsKey(pointer) && !isNull(pointer);
  }

  private boolean isNull(String pointer) {
    return "null".equals(members.get(pointer));
  }

  private @Nullable Long number(String pointer) {
    return Variables.numberOf(members.get(pointer));
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
