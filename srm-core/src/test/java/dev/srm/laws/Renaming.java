package dev.srm.laws;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every name of an author another one, from which the old one can be told.
 *
 * @param prefix what a new name has in front of the old one, four hexadecimal digits
 */
record Renaming(UnaryOperator<String> prefix) {

  private static final Pattern NEW_NAME = Pattern.compile("Zz[0-9a-f]{4}");
  private static final Pattern STEP =
      Pattern.compile("[^.\\[]+(?:\\[(?:\"(?:\\\\.|[^\"\\\\])*\"|[^\\]\"]*)])?");
  private static final Set<String> NOT_RESOURCES =
      Set.of("var", "local", "each", "count", "path", "terraform", "self");
  private static final String MODULE = "module";
  private static final String DATA = "data";

  /** All names get the same prefix, so that they sort as before. */
  static Renaming keepingOrder() {
    return new Renaming(name -> "0000");
  }

  /** Names get prefixes that have nothing to do with each other, so that they sort anew. */
  static Renaming scrambling(int seed) {
    return new Renaming(
        name -> String.format(Locale.ROOT, "%04x", Objects.hash(seed, name) * 31 & 0xffff));
  }

  /** Returns the new name; what follows it, a key or an attribute, does not choose the prefix. */
  String name(String name) {
    return "Zz" + prefix.apply(name.replaceAll("(?s)[.\\[].*", "")) + name;
  }

  /** Returns a text in which new names are the old ones again. */
  static String undo(String text) {
    return NEW_NAME.matcher(text).replaceAll("");
  }

  /** Returns the address of a resource or module instance of Terraform with new names. */
  String address(String address) {
    Renamed renamed = new Renamed(address);
    while (MODULE.equals(renamed.peek())) {
      renamed.keep();
      renamed.rename();
    }
    if (DATA.equals(renamed.peek())) {
      renamed.keep();
    }
    renamed.keep();
    renamed.rename();
    return renamed.text();
  }

  /** Whether a reference names a resource or a module, and nothing that is known before. */
  static boolean namesResource(String reference) {
    return !NOT_RESOURCES.contains(reference.replaceAll("(?s)[.\\[].*", ""));
  }

  /** Returns the names of the calls in the address of a module instance, outermost first. */
  static List<String> moduleCalls(String moduleAddress) {
    List<String> steps = STEP.matcher(moduleAddress).results().map(MatchResult::group).toList();
    return IntStream.range(0, steps.size())
        .filter(i -> i % 2 == 1)
        .mapToObj(i -> steps.get(i).replaceAll("(?s)\\[.*", ""))
        .toList();
  }

  /** Returns a reference as the configuration of a plan writes it, with new names. */
  String reference(String reference) {
    Renamed renamed = new Renamed(reference);
    String head = renamed.peek();
    if (head == null || NOT_RESOURCES.contains(head)) {
      return reference;
    }
    renamed.keep();
    if (head.equals(DATA)) {
      renamed.keep();
    }
    renamed.rename();
    return renamed.text();
  }

  /** An address or reference of which single steps are renamed, from left to right. */
  private final class Renamed {
    private final String original;
    private final Matcher steps;
    private final StringBuilder text = new StringBuilder();
    private boolean more;
    private int done;

    Renamed(String original) {
      this.original = original;
      this.steps = STEP.matcher(original);
      this.more = steps.find();
    }

    @Nullable String peek() {
      return more ? steps.group() : null;
    }

    void keep() {
      take(false);
    }

    void rename() {
      take(true);
    }

    private void take(boolean renames) {
      if (more) {
        text.append(original, done, steps.start());
        text.append(renames ? name(steps.group()) : steps.group());
        done = steps.end();
        more = steps.find();
      }
    }

    String text() {
      return text + original.substring(done);
    }
  }
}
