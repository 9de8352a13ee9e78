package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.srm.json.JsonValues;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code resource_changes} or of a module's {@code resources}. */
final class ChangeReader {

  private static final Set<String> VALUES = Set.of("change", "values", "sensitive_values");

  private final AttributeSelection selection;

  /** Every resource writes out its type and provider anew. */
  private final Map<String, String> shared = new HashMap<>();

  ChangeReader(AttributeSelection selection) {
    this.selection = selection;
  }

  /**
   * Reads the entry at the parser's current START_OBJECT. An entry that is not shaped like one has
   * no address.
   */
  PlannedResource read(JsonParser parser) throws IOException {
    Map<String, Value> plain = new HashMap<>();
    boolean damaged = false;
    Change change = new Change();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      change.unselected |= VALUES.contains(key) && !plain.containsKey("type");
      switch (key) {
        case "change" -> {
          damaged |= parser.currentToken() != JsonToken.START_OBJECT;
          if (damaged) {
            parser.skipChildren();
          } else {
            readChange(parser, text(plain, "type"), change);
          }
        }
        case "values" -> change.after = JsonValues.readObject(parser, wanted(text(plain, "type")));
        case "sensitive_values" ->
            change.afterSensitive = Marks.read(parser, wanted(text(plain, "type")));
        default -> plain.put(key, JsonValues.read(parser));
      }
    }
    if (damaged) {
      plain.remove("address");
    }
    if (change.unselected) {
      change.select(wanted(text(plain, "type")));
    }
    return change.toResource(name(plain), plain);
  }

  private void readChange(JsonParser parser, String type, Change change) throws IOException {
    Predicate<String> wanted = wanted(type);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "actions" -> change.actions = actions(JsonValues.read(parser));
        case "before" -> change.before = attributes(parser, wanted);
        case "after" -> change.after = attributes(parser, wanted);
        case "after_unknown" -> change.afterUnknown = Marks.read(parser, wanted);
        case "before_sensitive" -> change.beforeSensitive = Marks.read(parser, wanted);
        case "after_sensitive" -> change.afterSensitive = Marks.read(parser, wanted);
        case "importing" -> {
          change.imported = parser.currentToken() == JsonToken.START_OBJECT;
          parser.skipChildren();
        }
        default -> parser.skipChildren();
      }
    }
  }

  /** Keys may come in any order: as long as the type is not known, everything is read. */
  private Predicate<String> wanted(String type) {
    return type.isEmpty() ? any -> true : attribute -> selection.keeps(type, attribute);
  }

  private static Value.@Nullable MapOf attributes(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    return parser.currentToken() == JsonToken.START_OBJECT
        ? JsonValues.readObject(parser, wanted)
        : null;
  }

  private static List<String> actions(Value value) {
    List<String> actions = new ArrayList<>();
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> actions.add(item.toString()));
    }
    return actions;
  }

  private PlannedResource.Name name(Map<String, Value> plain) {
    String address = text(plain, "address");
    String type = sharedText(plain, "type");
    boolean data = text(plain, "mode").equals("data");
    String local = (data ? "data." : "") + type + "." + text(plain, "name");
    return new PlannedResource.Name(
        address,
        Modules.of(address),
        data ? Resource.Mode.DATA : Resource.Mode.MANAGED,
        type,
        local,
        InstanceKey.of(plain.get("index")),
        sharedText(plain, "provider_name"));
  }

  private String sharedText(Map<String, Value> plain, String key) {
    return shared.computeIfAbsent(text(plain, key), text -> text);
  }

  private static String text(Map<String, Value> plain, String key) {
    return plain.get(key) instanceof Value.Text text ? text.value() : "";
  }

  private static @Nullable String textOrNull(Map<String, Value> plain, String key) {
    return plain.get(key) instanceof Value.Text text ? text.value() : null;
  }

  /** The {@code change} object while it is being read. */
  private static final class Change {
    private List<String> actions = List.of("no-op");
    private Value.@Nullable MapOf before;
    private Value.@Nullable MapOf after;
    private Marks beforeSensitive = Marks.NONE;
    private Marks afterUnknown = Marks.NONE;
    private Marks afterSensitive = Marks.NONE;
    private boolean imported;
    private boolean unselected;

    /** Drops what is not looked at, so that the order of keys does not choose what is known. */
    void select(Predicate<String> wanted) {
      before = before == null ? null : selected(before, wanted);
      after = after == null ? null : selected(after, wanted);
      beforeSensitive = beforeSensitive.select(wanted);
      afterUnknown = afterUnknown.select(wanted);
      afterSensitive = afterSensitive.select(wanted);
    }

    private static Value.MapOf selected(Value.MapOf values, Predicate<String> wanted) {
      Map<String, Value> entries = new LinkedHashMap<>(values.entries());
      entries.keySet().removeIf(wanted.negate());
      return new Value.MapOf(entries, values.sensitive());
    }

    PlannedResource toResource(PlannedResource.Name name, Map<String, Value> plain) {
      return new PlannedResource(
          name,
          action(),
          before,
          after,
          beforeSensitive,
          afterUnknown,
          afterSensitive,
          new PlannedResource.Note(
              textOrNull(plain, "previous_address"),
              textOrNull(plain, "action_reason"),
              textOrNull(plain, "deposed"),
              imported));
    }

    private ChangeAction action() {
      if (actions.size() > 1) {
        boolean forgets = actions.contains("forget");
        return forgets ? ChangeAction.CREATE : ChangeAction.REPLACE;
      }
      return switch (actions.isEmpty() ? "no-op" : actions.get(0)) {
        case "create" -> ChangeAction.CREATE;
        case "update" -> ChangeAction.UPDATE;
        case "delete" -> ChangeAction.DELETE;
        case "forget" -> ChangeAction.FORGET;
        case "read" -> ChangeAction.READ;
        default -> imported ? ChangeAction.IMPORT : ChangeAction.NO_OP;
      };
    }
  }
}
