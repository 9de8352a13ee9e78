package dev.srm.publish.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that goes wrong with the next requests of a loopback platform.
 *
 * @param kind what goes wrong
 * @param method which requests it meets; empty for all
 * @param times how many of them
 * @param status the HTTP status of an answer
 * @param headers the headers of an answer
 * @param body the text of an answer
 */
public record Fault(
    Kind kind, String method, int times, int status, Map<String, String> headers, String body) {

  /** What can go wrong. */
  public enum Kind {
    /** The platform answers this and does nothing. */
    ANSWER,
    /** The connection is cut and nothing is done. */
    CUT_BEFORE,
    /** The request is carried out, and the connection is cut. */
    CUT_AFTER,
    /** The beginning of an answer comes, and then nothing. */
    STALL,
    /** An answer without end. */
    FLOOD
  }

  /** Returns an answer with a status. */
  public static Fault status(int status) {
    return new Fault(Kind.ANSWER, "", 1, status, Map.of(), "{\"message\": \"no\"}");
  }

  /** Returns a redirect. */
  public static Fault redirect(int status, String location) {
    return status(status).with("Location", location);
  }

  /** Returns a fault of another kind. */
  public static Fault of(Kind kind) {
    return new Fault(kind, "", 1, 0, Map.of(), "");
  }

  /** Returns this fault for requests of one method. */
  public Fault on(String wanted) {
    return new Fault(kind, wanted, times, status, headers, body);
  }

  /** Returns this fault for so many requests. */
  public Fault times(int count) {
    return new Fault(kind, method, count, status, headers, body);
  }

  /** Returns this fault with a header. */
  public Fault with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Fault(kind, method, times, status, more, body);
  }

  /** Returns this fault with a text. */
  public Fault saying(String text) {
    return new Fault(kind, method, times, status, headers, text);
  }

  boolean meets(Ask ask) {
    return method.isEmpty() || method.equals(ask.method());
  }
}
