package dev.srm;

/**
 * What became of a comment.
 *
 * @param posted whether the pull request has it now; otherwise it is kept elsewhere
 * @param sentence one line for people: what was done or why not, and where the comment is
 */
public record CommentOutcome(boolean posted, String sentence) {}
