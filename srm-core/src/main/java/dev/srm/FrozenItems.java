package dev.srm;

/**
 * A baseline that nobody has written yet.
 *
 * @param text the text of the file
 * @param items how many open items are in it
 */
public record FrozenItems(String text, int items) {}
