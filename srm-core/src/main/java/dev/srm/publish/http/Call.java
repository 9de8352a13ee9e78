package dev.srm.publish.http;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to a platform.
 *
 * @param method the HTTP method
 * @param path where, below the base address; or an address as the platform gave it, which must be
 *     on the same host
 * @param body what is sent, if anything
 * @param purpose what it is for, as the end of "could not ..."
 * @param repeatable whether sending it twice does no more than sending it once
 * @param alsoFine statuses beside 2xx that are an answer and no failure
 */
public record Call(
    String method,
    String path,
    @Nullable JsonBody body,
    String purpose,
    boolean repeatable,
    Set<Integer> alsoFine) {

  /** Copies the statuses. */
  public Call {
    alsoFine = Set.copyOf(alsoFine);
  }

  /** Returns a request that reads. */
  public static Call get(ApiPath path, String purpose) {
    return get(path.toString(), purpose);
  }

  /** Returns a request that reads what an address holds that the platform gave. */
  public static Call get(String address, String purpose) {
    return new Call("GET", address, null, purpose, true, Set.of());
  }

  /** Returns a request that adds something: sent again only when it surely was not carried out. */
  public static Call post(ApiPath path, JsonBody body, String purpose) {
    return new Call("POST", path.toString(), body, purpose, false, Set.of());
  }

  /** Returns a request that replaces something as a whole. */
  public static Call put(ApiPath path, JsonBody body, String purpose) {
    return new Call("PUT", path.toString(), body, purpose, true, Set.of());
  }

  /** Returns a request that sets parts of something to given values. */
  public static Call patch(ApiPath path, JsonBody body, String purpose) {
    return new Call("PATCH", path.toString(), body, purpose, true, Set.of());
  }

  /** Returns a request that deletes something; that it is gone already is no failure. */
  public static Call delete(ApiPath path, String purpose) {
    return new Call("DELETE", path.toString(), null, purpose, true, Set.of(404, 410));
  }

  /** Returns this request for one that may be sent twice, such as a query that is posted. */
  public Call sentTwiceIsOnce() {
    return new Call(method, path, body, purpose, true, alsoFine);
  }

  /** Returns this request with one more status that is an answer. */
  public Call alsoFine(int status) {
    Set<Integer> more = new HashSet<>(alsoFine);
    more.add(status);
    return new Call(method, path, body, purpose, repeatable, more);
  }
}
