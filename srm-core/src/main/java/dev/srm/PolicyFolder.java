package dev.srm;

import dev.srm.diagnostic.InputException;
import dev.srm.document.InputAdvice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder with files that loosen the gate.
 *
 * @param folder where it is
 * @param prefix what to put before the names of its files in messages
 */
record PolicyFolder(Path folder, String prefix) {

  /**
   * Returns the text of a file.
   *
   * @param named the name somebody gave; null for none
   * @param usual the name it has otherwise
   * @param sizeLimit how many bytes are read at most
   * @return null when it is not there and nobody has named it
   * @throws InputException when it cannot be read
   */
  @Nullable Text text(@Nullable String named, String usual, long sizeLimit) throws InputException {
    String relative = named == null ? usual : named;
    String name = prefix + relative;
    try {
      Path file = folder.resolve(relative);
      if (named == null && !Files.exists(file)) {
        return null;
      }
      if (named == null && !staysWithin(file)) {
        throw InputException.unreadable(
            name + " is a link out of the folder; name the file itself");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw InputException.unreadable(name + " is no file");
      }
      if (Files.size(file) > sizeLimit) {
        throw InputException.unreadable(name + " is too large for what it is");
      }
      return new Text(name, Files.readString(file));
    } catch (InvalidPathException e) {
      throw InputException.unreadable(name + " is no name of a file", e);
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  /** Returns the text of a named file, or null when there is none. */
  @Nullable Text textIfThere(String name, long sizeLimit) throws InputException {
    try {
      return Files.exists(folder.resolve(name)) ? text(name, name, sizeLimit) : null;
    } catch (InvalidPathException e) {
      throw InputException.unreadable(name + " is no name of a file", e);
    }
  }

  /** What a stranger puts into a folder must not make srm read, and quote, the files around it. */
  private boolean staysWithin(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  /**
   * A file's text.
   *
   * @param name the file's name for messages
   * @param content its text
   */
  record Text(String name, String content) {}
}
