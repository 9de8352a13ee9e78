package dev.srm.publish.testing;

/**
 * Somebody with a token on a loopback platform.
 *
 * @param id the number of the account
 * @param login its name
 * @param kind what the account is of
 * @param mayWrite whether its token may write comments
 */
public record Account(long id, String login, Kind kind, boolean mayWrite) {

  /** What an account is of. */
  public enum Kind {
    /** A person. */
    PERSON,
    /** An App, a workflow, or an access token of a repository. */
    BOT
  }

  /** Returns the secret of this account; long enough for no text to hold it by chance. */
  public String token() {
    return "tok-" + id + "-5ecret0";
  }
}
