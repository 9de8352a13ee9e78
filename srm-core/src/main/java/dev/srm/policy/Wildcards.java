package dev.srm.policy;

import java.util.Locale;

/** Matches texts against the patterns of policies, in which {@code *} and {@code ?} are wild. */
final class Wildcards {

  private Wildcards() {}

  /** Whether a pattern, which may be known in part only, matches a text letter by letter. */
  static Match matches(PolicyText pattern, String text) {
    return matches(pattern, pattern.pattern(), text);
  }

  /** Whether a pattern matches a text whatever the case, as in actions. */
  static Match matchesAnyCase(PolicyText pattern, String text) {
    return matches(
        pattern, pattern.pattern().toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }

  private static Match matches(PolicyText pattern, String written, String text) {
    if (!glob(written, text)) {
      return Match.NO;
    }
    return pattern.isKnown() ? Match.YES : Match.MAYBE;
  }

  /** Whether one pattern surely matches all that another matches. */
  static boolean includes(String wider, String narrower) {
    boolean plain = wider.indexOf('?') < 0 && wider.indexOf(PolicyText.OPEN) < 0;
    return plain && glob(wider, narrower);
  }

  /** Whether a pattern has a part that is wild. */
  static boolean isWild(String pattern) {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  /**
   * Matches without recursion, so that no pattern takes more than the product of both lengths; what
   * is not known may be any text.
   */
  private static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && takesAll(pattern.charAt(p))) {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && takesOne(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && takesAll(pattern.charAt(p))) {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean takesAll(char c) {
    return c == '*' || c == PolicyText.OPEN;
  }

  private static boolean takesOne(char pattern, char text) {
    return pattern == '?' || pattern == text;
  }
}
