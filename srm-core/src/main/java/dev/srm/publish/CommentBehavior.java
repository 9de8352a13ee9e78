package dev.srm.publish;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of the comment of a former run. */
public enum CommentBehavior {
  /** It is rewritten. */
  UPDATE,
  /** It stays, and a new one comes below. */
  NEW,
  /** It is hidden as outdated, and a new one comes below. */
  HIDE_AND_NEW,
  /** A new one comes below, and it is deleted. */
  DELETE_AND_NEW;

  /** Returns the name used in options, such as {@code hide-and-new}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the behaviour of a name, or null. */
  public static @Nullable CommentBehavior find(String id) {
    for (CommentBehavior behavior : values()) {
      if (behavior.id().equals(id)) {
        return behavior;
      }
    }
    return null;
  }
}
