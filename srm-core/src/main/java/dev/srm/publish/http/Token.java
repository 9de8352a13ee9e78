package dev.srm.publish.http;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A secret and the header it travels in. Nothing but this package can read it, and its text form
 * does not show it.
 */
public final class Token {

  private final String header;
  private final String value;

  private Token(String header, String value) {
    this.header = header;
    this.value = value;
  }

  /** Returns a token that is sent as {@code Authorization: Bearer}. */
  public static Token bearer(String secret) throws PublishException {
    return new Token("Authorization", "Bearer " + checked(secret));
  }

  /** Returns a token that is sent as the password of a user; some platforms want no user. */
  public static Token basic(String user, String secret) throws PublishException {
    if (user.indexOf(':') >= 0) {
      throw new PublishException(
          Problem.UNAUTHORIZED, "The user name for the token holds a colon: check it.");
    }
    byte[] pair = (user + ":" + checked(secret)).getBytes(StandardCharsets.UTF_8);
    return new Token("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Returns a token that is sent in a header of its own, such as {@code PRIVATE-TOKEN}. */
  public static Token header(String name, String secret) throws PublishException {
    return new Token(name, checked(secret));
  }

  /** Returns the name of the header it travels in. */
  public String header() {
    return header;
  }

  String value() {
    return value;
  }

  /**
   * Files and secret stores add line ends, which are not meant. Whatever else no header may hold is
   * refused here, for the exception of the HTTP client would show it.
   */
  private static String checked(String secret) throws PublishException {
    String token = secret.strip();
    if (token.isEmpty()) {
      throw new PublishException(
          Problem.UNAUTHORIZED, "The token is empty: set the variable that should hold it.");
    }
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new PublishException(
          Problem.UNAUTHORIZED,
          "The token holds a space, a line break or a character that is not ASCII: check how it"
              + " was stored.");
    }
    return token;
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
