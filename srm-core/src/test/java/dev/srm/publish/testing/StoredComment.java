package dev.srm.publish.testing;

/** A comment as a loopback platform keeps it. */
public final class StoredComment {

  private final long id;
  private final Account author;
  private final boolean inline;
  private final boolean system;
  private String body;
  private int version;
  private boolean hidden;

  StoredComment(long id, Account author, String body, boolean inline, boolean system) {
    this.id = id;
    this.author = author;
    this.body = body;
    this.inline = inline;
    this.system = system;
  }

  /** Returns its number. */
  public long id() {
    return id;
  }

  /** Returns who wrote it. */
  public Account author() {
    return author;
  }

  /** Returns its text as it is now. */
  public String body() {
    return body;
  }

  /** Returns how often its text was changed. */
  public int version() {
    return version;
  }

  /** Whether it is hidden as outdated. */
  public boolean hidden() {
    return hidden;
  }

  /** Whether it stands at a line of a file. */
  public boolean inline() {
    return inline;
  }

  /** Whether the platform wrote it. */
  public boolean system() {
    return system;
  }

  void rewrite(String text) {
    body = text;
    version++;
  }

  void hide() {
    hidden = true;
  }
}
