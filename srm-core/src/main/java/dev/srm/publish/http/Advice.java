package dev.srm.publish.http;

import dev.srm.publish.PublishException.Problem;

/** What people are told to do about a failure on a platform. */
@FunctionalInterface
public interface Advice {

  /** Returns a sentence without its full stop. */
  String about(Problem problem);

  /** Returns the advice that holds on every platform. */
  static String anywhere(Problem problem) {
    return switch (problem) {
      case UNAUTHORIZED -> "Check that the token is right and has not expired";
      case FORBIDDEN -> "Use a token that may write comments on pull requests";
      case NOT_FOUND ->
          "Check the address of the platform, the repository and the number of the pull request, and"
              + " that the token can see them";
      case CONFLICT -> "Run it again";
      case REJECTED -> "Shorten the comment: report fewer resources, or only what changes";
      case RATE_LIMITED -> "Run it again later, or run fewer jobs at a time";
      case UNAVAILABLE -> "Run it again later; check the network, the proxy and the address";
      case UNEXPECTED -> "Check that the address is the one of the API, with no proxy in between";
    };
  }
}
