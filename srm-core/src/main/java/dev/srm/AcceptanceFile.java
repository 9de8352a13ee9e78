package dev.srm;

import dev.srm.acceptance.AcceptanceEntry;
import dev.srm.acceptance.AcceptanceReader;
import dev.srm.acceptance.EntryWriter;
import dev.srm.catalog.Catalog;
import dev.srm.checklist.Acceptance;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of attestations or waivers that entries are added to. What a person has written in it
 * stays as it is; nothing is written that would not be read again as meant.
 */
public final class AcceptanceFile {

  private final Catalog catalog;
  private final Path folder;
  private final String name;

  /**
   * Names a file.
   *
   * @param catalog what responsibilities there are
   * @param folder the folder that its name starts from
   * @param name its name
   */
  public AcceptanceFile(Catalog catalog, Path folder, String name) {
    this.catalog = catalog;
    this.folder = folder;
    this.name = name;
  }

  /**
   * What was added.
   *
   * @param location where it stands
   * @param terms what it says
   * @param created whether the file is new
   */
  public record Added(SourceLocation location, Acceptance.Terms terms, boolean created) {}

  /**
   * Adds an entry and creates the file when there is none, with a JSON Schema for editors beside
   * it.
   *
   * @throws InputException when the entry is not valid or stands there already, or the file cannot
   *     be read or written
   */
  public Added add(AcceptanceDraft draft) throws InputException {
    AcceptanceReader reader = new AcceptanceReader(catalog, draft.today());
    EntryWriter writer = new EntryWriter(draft.kind(), name);
    String problem = reader.problemOf(draft.kind(), writer.append(null, draft.fields()));
    if (problem != null) {
      throw InputException.unreadable(problem);
    }
    String text = text();
    List<AcceptanceEntry> before = text == null ? List.of() : reader.read(draft.kind(), name, text);
    String longer = writer.append(text, draft.fields());
    List<AcceptanceEntry> after = reader.read(draft.kind(), name, longer);
    int last = after.size() - 1;
    if (last != before.size() || !after.subList(0, last).equals(before)) {
      throw InputException.unreadable(
          name + ": an entry at the end would change what is there; add it by hand");
    }
    AcceptanceEntry added = after.get(last);
    refuseDuplicate(before, added, draft);
    write(draft.kind(), longer, text == null);
    return new Added(added.location(), added.terms(), text == null);
  }

  private @Nullable String text() throws InputException {
    PolicyFolder.Text text =
        new PolicyFolder(folder, "").textIfThere(name, AcceptanceFiles.ENTRIES_LIMIT);
    return text == null ? null : text.content();
  }

  private static void refuseDuplicate(
      List<AcceptanceEntry> before, AcceptanceEntry added, AcceptanceDraft draft)
      throws InputException {
    for (AcceptanceEntry entry : before) {
      if (entry.target().equals(added.target()) && !entry.expiredOn(draft.today())) {
        throw InputException.unreadable(
            entry.location()
                + ": "
                + entry.name()
                + " is there already, until "
                + entry.terms().expires()
                + "; change that entry");
      }
    }
  }

  private void write(Acceptance.Kind kind, String text, boolean created) throws InputException {
    try {
      Path file = folder.resolve(name);
      Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(parent);
      Files.writeString(file, text);
      Path schema = parent.resolve(EntryWriter.schemaFile(kind));
      if (created && !Files.exists(schema)) {
        writeSchema(kind, schema);
      }
    } catch (IOException | InvalidPathException e) {
      throw InputException.unreadable(name + " cannot be written", e);
    }
  }

  private static void writeSchema(Acceptance.Kind kind, Path file) throws IOException {
    String resource = EntryWriter.schemaFile(kind);
    try (InputStream schema = AcceptanceFile.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(schema, resource), file);
    }
  }
}
