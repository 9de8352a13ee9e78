package dev.srm;

import dev.srm.diagnostic.ReadingProgress;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where a run takes place.
 *
 * @param folder the folder that relative paths start from
 * @param standardInput what {@code -} reads
 * @param progress hears how far the reading of large inputs has come
 */
public record Workspace(Path folder, InputStream standardInput, ReadingProgress progress) {

  /** Returns a workspace without standard input that nobody watches. */
  public static Workspace in(Path folder) {
    return new Workspace(folder, InputStream.nullInputStream(), ReadingProgress.NONE);
  }
}
