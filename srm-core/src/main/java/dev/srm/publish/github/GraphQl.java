package dev.srm.publish.github;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Call;
import dev.srm.publish.http.JsonBody;
import dev.srm.publish.http.JsonClient;
import dev.srm.publish.http.JsonView;

/** The two questions that only GraphQL answers, and its way of saying no with HTTP 200. */
final class GraphQl {

  /** The identity is the one of REST; the older field for it is too small for today's numbers. */
  static final String OWN_COMMENTS =
      """
      query($owner: String!, $name: String!, $number: Int!, $after: String) {
        viewer { login }
        repository(owner: $owner, name: $name) {
          pullRequest(number: $number) {
            comments(first: 100, after: $after) {
              pageInfo { hasNextPage endCursor }
              nodes {
                fullDatabaseId
                body
                url
                isMinimized
                viewerDidAuthor
                author { __typename login }
              }
            }
          }
        }
      }
      """;

  static final String HIDE =
      """
      mutation($subject: ID!) {
        minimizeComment(input: {subjectId: $subject, classifier: OUTDATED}) {
          minimizedComment { isMinimized }
        }
      }
      """;

  private final JsonClient client;

  GraphQl(JsonClient client) {
    this.client = client;
  }

  /** Returns the data of the answer; hiding twice is hiding once, so both may be sent again. */
  JsonView send(String document, JsonBody variables, String purpose) throws PublishException {
    JsonBody body = JsonBody.of("query", document).with("variables", variables);
    Call call = Call.post(ApiPath.of("graphql"), body, purpose).sentTwiceIsOnce();
    JsonView answer = client.send(call).json();
    if (answer.at("errors").exists()) {
      throw refused(call, answer);
    }
    return answer.at("data");
  }

  private PublishException refused(Call call, JsonView answer) throws PublishException {
    for (JsonView error : answer.at("errors").items()) {
      String type = error.at("type").textOrNull();
      Problem problem = type == null ? Problem.UNEXPECTED : problem(type);
      if (problem != Problem.UNEXPECTED) {
        return client.refused(problem, call, reason(problem));
      }
    }
    return answer.at("errors").unexpected("GraphQL reports an error");
  }

  private static Problem problem(String type) {
    return switch (type) {
      case "NOT_FOUND" -> Problem.NOT_FOUND;
      case "FORBIDDEN", "INSUFFICIENT_SCOPES" -> Problem.FORBIDDEN;
      case "RATE_LIMITED", "RATE_LIMIT" -> Problem.RATE_LIMITED;
      case "UNPROCESSABLE" -> Problem.REJECTED;
      default -> Problem.UNEXPECTED;
    };
  }

  private static String reason(Problem problem) {
    return switch (problem) {
      case NOT_FOUND -> "it does not exist, or the token may not see it";
      case FORBIDDEN -> "the token may not do this";
      case RATE_LIMITED -> "there were too many requests";
      default -> "what was sent is refused";
    };
  }
}
