package dev.srm.publish.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whom requests go to.
 *
 * @param name the name of the platform
 * @param base the address that all paths are below; the token is sent nowhere else
 * @param token whose requests they are
 * @param place what is worked on, for people: {@code octo/app#7}
 * @param headers what is sent with every request
 * @param advice what people are told when it fails
 */
public record Service(
    String name, URI base, Token token, String place, Map<String, String> headers, Advice advice) {

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::|0:0:0:0:0:0:0:)1\\]");

  /** Copies the headers. */
  public Service {
    headers = Map.copyOf(headers);
  }

  /** Returns the address of a call: its path below the base, or the address it holds itself. */
  URI address(Call call) {
    if (!call.path().startsWith("/")) {
      return URI.create(call.path());
    }
    String root = base.toString();
    return URI.create(
        (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + call.path());
  }

  /** Whether an address is where the token may go: same scheme, same host, same port. */
  boolean owns(URI address) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && lower(base.getScheme()).equals(lower(String.valueOf(address.getScheme())))
        && lower(base.getHost()).equals(lower(address.getHost()))
        && port(base) == port(address);
  }

  /** Returns what is wrong with the base address, or an empty text. */
  String complaint(boolean plainHttp) {
    String scheme = lower(String.valueOf(base.getScheme()));
    if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      return "the address of the platform has to begin with https:// and name a host";
    }
    if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getFragment() != null) {
      return "the address of the platform may hold no user, no ? and no #";
    }
    boolean safe = scheme.equals("https") || plainHttp;
    return safe || THIS_MACHINE.matcher(lower(base.getHost())).matches()
        ? ""
        : "the token would travel unencrypted over http://";
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(lower(address.getScheme())) ? 443 : 80;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
