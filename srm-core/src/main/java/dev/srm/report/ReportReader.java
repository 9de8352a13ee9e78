package dev.srm.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.srm.catalog.Catalog;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.document.InputAdvice;
import dev.srm.json.JsonValues;
import dev.srm.resource.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON report that srm writes. The report may come from a run that nobody trusts, such as
 * that of a fork: it is data, checked member by member, and refused whole when anything in it is
 * not what srm writes.
 */
public final class ReportReader {

  private static final String SCHEMA_VERSION = "1";
  private static final int DEEPEST = 20;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  private final ReportMapper mapper;

  /** Makes a reader of reports about the responsibilities of a catalog. */
  public ReportReader(Catalog catalog) {
    this.mapper = new ReportMapper(catalog);
  }

  /**
   * Reads a report.
   *
   * @param name what to call it in messages
   * @param json its bytes in UTF-8
   * @throws InputException when it is not a report of this version, or not a whole one
   */
  public Checklist read(String name, InputStream json) throws InputException {
    Parts parts = new Parts();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ReportException("it is no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        parts.take(parser);
      }
      if (parser.nextToken() != null) {
        throw new ReportException("more text follows its end");
      }
      return parts.checklist();
    } catch (ReportException wrong) {
      throw InputException.unreadable(
          name
              + " is not a report that this version of srm wrote: "
              + wrong.getMessage()
              + ". Make it again with the same version.");
    } catch (StreamReadException damaged) {
      throw InputException.unreadable(
          name + " is damaged or cut off. Write the report again: srm audit -o json=" + name,
          damaged);
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(name, unreadable);
    }
  }

  /** The members of a report as they come by; one entry at a time is held as text. */
  private final class Parts {
    private @Nullable ReportEntry tool;
    private @Nullable ReportEntry catalog;
    private @Nullable String schemaVersion;
    private boolean complete;
    private final List<InputSummary> inputs = new ArrayList<>();
    private final List<AssessedResource> resources = new ArrayList<>();
    private final List<ChecklistItem> items = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void take(JsonParser parser) throws IOException, ReportException {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "schemaVersion" -> schemaVersion = parser.getValueAsString("");
        case "tool" -> tool = object(parser, member);
        case "catalog" -> catalog = object(parser, member);
        case "inputs" -> each(parser, member, entry -> inputs.add(mapper.input(entry)));
        case "resources" -> each(parser, member, entry -> resources.add(mapper.resource(entry)));
        case "items" -> each(parser, member, entry -> items.add(mapper.item(entry)));
        case "diagnostics" -> {
          each(parser, member, entry -> diagnostics.add(mapper.diagnostic(entry)));
          complete = true;
        }
        default -> parser.skipChildren();
      }
    }

    Checklist checklist() throws ReportException {
      if (!SCHEMA_VERSION.equals(schemaVersion)) {
        throw new ReportException("its schemaVersion is not " + SCHEMA_VERSION);
      }
      if (tool == null || catalog == null || !complete) {
        throw new ReportException("a part of it is missing");
      }
      Set<String> names = new HashSet<>();
      inputs.forEach(input -> names.add(input.name()));
      for (AssessedResource resource : resources) {
        requireKnown(resource.input(), names);
      }
      for (ChecklistItem item : items) {
        requireKnown(item.input(), names);
      }
      return new Checklist(mapper.versions(tool, catalog), inputs, resources, items, diagnostics);
    }

    private static void requireKnown(@Nullable String input, Set<String> names)
        throws ReportException {
      if (input != null && !names.contains(input)) {
        throw new ReportException("it holds something of an input that it does not name");
      }
    }

    private ReportEntry object(JsonParser parser, String place)
        throws IOException, ReportException {
      if (JsonValues.read(parser) instanceof Value.MapOf map) {
        return new ReportEntry(place, map);
      }
      throw new ReportException(place + " is no object");
    }

    private void each(JsonParser parser, String place, EntryConsumer taker)
        throws IOException, ReportException {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw new ReportException(place + " is no list");
      }
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        taker.take(object(parser, place + "[" + i + "]"));
      }
    }
  }

  private interface EntryConsumer {
    void take(ReportEntry entry) throws ReportException;
  }
}
