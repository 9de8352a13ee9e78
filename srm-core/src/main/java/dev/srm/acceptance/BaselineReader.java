package dev.srm.acceptance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.srm.acceptance.Baseline.Frozen;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.diagnostic.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a baseline, strictly: what {@code srm baseline} writes and nothing else. */
public final class BaselineReader {

  /** The version of the file's shape. */
  static final String SCHEMA_VERSION = "1";

  static final List<String> FIELDS = List.of("id", "input", "responsibility", "resource");

  private static final List<String> MEMBERS = List.of("$schema", "schemaVersion", "items");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final JsonParser parser;
  private final List<Frozen> items = new ArrayList<>();

  private BaselineReader(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  /**
   * Reads the text of a file.
   *
   * @param name the name of the file
   * @param text its text
   * @throws InputException with the first problem and its place, when there is any
   */
  public static Baseline read(String name, String text) throws InputException {
    try (JsonParser parser = JSON.createParser(text)) {
      BaselineReader reader = new BaselineReader(name, parser);
      reader.readFile();
      return new Baseline(name, reader.items);
    } catch (JsonProcessingException malformed) {
      throw refused(name, malformed.getLocation(), "this is not the JSON of a baseline");
    } catch (IOException impossible) {
      throw refused(name, null, "it cannot be read");
    }
  }

  private void readFile() throws IOException, InputException {
    expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
    boolean versioned = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = known(parser.currentName(), MEMBERS);
      parser.nextToken();
      switch (member) {
        case "schemaVersion" -> {
          versioned = SCHEMA_VERSION.equals(text(member));
          if (!versioned) {
            throw refused("this version of srm reads schemaVersion \"" + SCHEMA_VERSION + "\"");
          }
        }
        case "items" -> readItems();
        default -> text(member);
      }
    }
    if (!versioned) {
      throw refused("\"schemaVersion\" is missing; make the file with srm baseline");
    }
    if (parser.nextToken() != null) {
      throw refused("more text follows the baseline");
    }
  }

  private void readItems() throws IOException, InputException {
    expect(parser.currentToken(), JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
      items.add(readItem());
    }
  }

  private Frozen readItem() throws IOException, InputException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = known(parser.currentName(), FIELDS);
      parser.nextToken();
      fields.put(field, text(field));
    }
    for (String field : FIELDS) {
      if (!fields.containsKey(field)) {
        throw refused("this item has no \"" + field + "\"");
      }
    }
    String id = Objects.requireNonNull(fields.get("id"));
    if (!ID.matcher(id).matches()) {
      throw refused("an id has 16 hexadecimal digits");
    }
    return new Frozen(
        id,
        Objects.requireNonNull(fields.get("input")),
        Objects.requireNonNull(fields.get("responsibility")),
        Objects.requireNonNull(fields.get("resource")));
  }

  private String known(String member, List<String> members) throws InputException {
    if (members.contains(member)) {
      return member;
    }
    String hint = Suggestion.hint(member, members);
    String advice = hint.isEmpty() ? "; known are " + String.join(", ", members) : hint;
    throw refused("a baseline has no \"" + member + "\"" + advice);
  }

  private String text(String member) throws IOException, InputException {
    expect(parser.currentToken(), JsonToken.VALUE_STRING, "text after \"" + member + "\"");
    return parser.getText();
  }

  private void expect(@Nullable JsonToken token, JsonToken expected, String noun)
      throws InputException {
    if (token != expected) {
      throw refused("there must be " + noun);
    }
  }

  private InputException refused(String problem) {
    return refused(name, parser.currentTokenLocation(), problem);
  }

  private static InputException refused(String name, @Nullable JsonLocation at, String problem) {
    SourceLocation place =
        at == null
            ? new SourceLocation(name, 1, 1)
            : new SourceLocation(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    return InputException.unreadable(place + ": " + problem);
  }
}
