package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.EventFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables that are believed only when they look as they must. An empty variable is
 * one that is not set; a bad one leaves a note with its name, never its value.
 */
final class Variables {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]{1,100}:[^\\p{Cntrl}]{1,250}");

  /** No character that could end a link in Markdown or change its host. */
  private static final Pattern LINK =
      Pattern.compile("https://([A-Za-z0-9.-]+)(:[0-9]{1,5})?(/[A-Za-z0-9._~/%?=&:+-]*)?");

  private static final Pattern LOCAL_HTTP =
      Pattern.compile(
          "http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?");

  private final Map<String, String> environment;
  private final EventFiles files;
  private final Set<String> notes = new LinkedHashSet<>();

  Variables(Map<String, String> environment, EventFiles files) {
    this.environment = environment;
    this.files = files;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  void note(String line) {
    notes.add(line);
  }

  InputStream open(String file) throws IOException {
    return files.open(file);
  }

  boolean has(String name) {
    return text(name) != null;
  }

  boolean is(String name, String value) {
    return value.equalsIgnoreCase(environment.get(name));
  }

  /** Returns a variable as it is, or null when it is not set or empty. */
  @Nullable String text(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Returns a positive number; CI systems write {@code false} where there is none. */
  @Nullable Long number(String name) {
    String value = text(name);
    if (value == null || value.equals("false")) {
      return null;
    }
    return known(numberOf(value), name, "a number");
  }

  /** Returns the number in a text that has a form, such as {@code refs/pull/7/merge}. */
  @Nullable Long number(String name, Pattern form) {
    String value = text(name);
    Matcher matcher = form.matcher(value == null ? "" : value);
    return matcher.matches() ? numberOf(matcher.group(1)) : null;
  }

  /** Returns a commit id. */
  @Nullable String commit(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    return known(isCommit(value) ? value : null, name, "the id of a commit");
  }

  /** Returns the base address of an API without a slash at its end. */
  @Nullable URI api(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    String address = withoutSlash(value);
    boolean usable = LINK.matcher(address).matches() || LOCAL_HTTP.matcher(address).matches();
    URI api = usable && !address.contains("?") ? uri(address) : null;
    return known(api, name, "an https address");
  }

  /**
   * Returns a link on a host or below it, or null: a link elsewhere is not one that the CI system
   * made, and one without https is not worth a click.
   */
  @Nullable URI link(String name, @Nullable String host) {
    String value = text(name);
    return value == null ? null : linkOf(value, host);
  }

  /** Returns the host of a variable that holds an address, or null. */
  @Nullable String host(String name) {
    String value = text(name);
    Matcher matcher = LINK.matcher(value == null ? "" : withoutSlash(value));
    return matcher.matches() ? matcher.group(1) : null;
  }

  static @Nullable URI linkOf(String text, @Nullable String host) {
    Matcher matcher = LINK.matcher(text);
    if (host == null || text.length() > 1000 || !matcher.matches()) {
      return null;
    }
    String own = matcher.group(1).toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT);
    if (!own.equals(wanted) && !own.endsWith("." + wanted)) {
      return null;
    }
    return uri(text);
  }

  /** Returns an address with a host, or null for what only looks like one. */
  static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? null : uri;
    } catch (URISyntaxException broken) {
      return null;
    }
  }

  static @Nullable Long numberOf(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  static boolean isCommit(@Nullable String text) {
    return text != null && COMMIT.matcher(text).matches();
  }

  static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  private static String withoutSlash(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    return address.substring(0, end);
  }

  /** Returns what a variable was understood as; leaves a note when that is nothing. */
  private <T> @Nullable T known(@Nullable T value, String name, String wanted) {
    if (value == null) {
      notes.add(name + " is not " + wanted + " and was not used");
    }
    return value;
  }
}
