package dev.srm.checklist;

/** What this change does to an item. */
public enum Delta {
  /** The duty is new: its resource, or its being ours, is. */
  INTRODUCED,
  /** It was not done and now is. */
  RESOLVED,
  /** It was done and now is not. */
  REGRESSED,
  /** The change does not move it. */
  UNCHANGED,
  /** The duty goes away. */
  REMOVED
}
