package dev.srm.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden text between a box and its words that says which item it is for.
 *
 * @param item the id of the item
 * @param fingerprint the fingerprint of the configuration that the box is about
 */
public record BoxMarker(String item, String fingerprint) {

  private static final Pattern BOX =
      Pattern.compile(
          "^ {0,4}- \\[([ xX])] <!-- srm:item=([0-9a-f]{16}):([0-9a-f]{16}) --> ",
          Pattern.MULTILINE);

  /** Returns the marker as it stands in a comment. */
  String text() {
    return "<!-- srm:item=" + item + ":" + fingerprint + " -->";
  }

  /**
   * Returns the fingerprints of the ticked items of a comment by their ids. An item with several
   * boxes, which srm never writes, counts as not ticked.
   */
  public static Map<String, String> ticked(String comment) {
    Map<String, String> ticked = new TreeMap<>();
    Map<String, Integer> boxes = new LinkedHashMap<>();
    Matcher box = BOX.matcher(comment);
    while (box.find()) {
      boxes.merge(box.group(2), 1, Integer::sum);
      if (!box.group(1).isBlank()) {
        ticked.put(box.group(2), box.group(3));
      }
    }
    ticked.keySet().removeIf(item -> boxes.getOrDefault(item, 0) > 1);
    return ticked;
  }

  /** Returns the ids of the items that a comment has a box for. */
  public static Set<String> items(String comment) {
    Set<String> items = new TreeSet<>();
    Matcher box = BOX.matcher(comment);
    while (box.find()) {
      items.add(box.group(2));
    }
    return items;
  }
}
