package dev.srm.cloudformation;

import dev.srm.cloudformation.changeset.Context;
import dev.srm.cloudformation.changeset.ListedChange;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Dialect;
import dev.srm.resource.Provider;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes resources of what a change set shows of them. */
final class ChangeSetContexts {

  /** What evidence says of the rest. */
  static final String UNSEEN = "the change set, which does not show it";

  private static final String LATER = "what is made when the change set is executed";
  private static final String HIDDEN = "what the change set hides";
  private static final String MASK = "****";
  private static final String KNOWN_LATER = "{{changeSet:KNOWN_AFTER_APPLY}}";

  private final AttributeSelection selection;
  private final Value region;

  ChangeSetContexts(AttributeSelection selection, Value region) {
    this.selection = selection;
    this.region = region;
  }

  Provider provider(String type) {
    return ResourceTypes.provider(type, "", region);
  }

  /** Returns a resource as a context shows it. */
  Resource resource(ResourceAddress address, ListedChange change, Context context) {
    String type = change.identity().type();
    Map<String, Value> attributes = new LinkedHashMap<>();
    context
        .attributes()
        .forEach(
            (name, value) -> {
              if (selection.keeps(type, name)) {
                attributes.put(name, understood(value));
              }
            });
    String unseen = context.extent() == Context.Extent.WHOLE ? null : UNSEEN;
    return new Resource(
        address,
        type,
        Dialect.CLOUDFORMATION,
        provider(type),
        Resource.Mode.MANAGED,
        Value.map(attributes),
        new Resource.Origin(change.at(), Map.of(), null, null, unseen));
  }

  /** Returns a resource of which only the declaration after the change is known. */
  static Resource unseen(Resource later) {
    Resource.Origin origin = later.origin();
    return new Resource(
        later.address(),
        later.type(),
        later.dialect(),
        later.provider(),
        later.mode(),
        Value.map(Map.of()),
        new Resource.Origin(
            origin.location(),
            origin.properties(),
            origin.displayPath(),
            origin.condition(),
            UNSEEN));
  }

  /**
   * Returns what a resource was before: as the template has it now, but for what changes. Without a
   * list of that, what the context shows.
   */
  Resource before(Resource later, ListedChange change) {
    Context context = change.before();
    if (change.changed().isEmpty()) {
      return context.extent() == Context.Extent.NONE
          ? unseen(later)
          : resource(later.address(), change, context);
    }
    Map<String, Value> attributes = new LinkedHashMap<>(later.attributes().entries());
    for (String name : change.changed().keySet()) {
      Value shown = context.attributes().get(name);
      attributes.remove(name);
      if (selection.keeps(later.type(), name)) {
        if (shown != null) {
          attributes.put(name, understood(shown));
        } else if (context.extent() != Context.Extent.WHOLE) {
          attributes.put(name, new Value.Unknown(Value.Setting.UNCLEAR, List.of(UNSEEN), false));
        }
      }
    }
    return later.withAttributes(Value.map(attributes));
  }

  private static Value understood(Value value) {
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(ChangeSetContexts::understood).toList());
    }
    if (value instanceof Value.MapOf map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> entries.put(key, understood(entry)));
      return Value.map(entries);
    }
    @Nullable String text = value instanceof Value.Text written ? written.value() : null;
    return text == null ? value : understood(text);
  }

  /** CloudFormation writes marks where it cannot or must not show a value. */
  private static Value understood(String text) {
    if (text.equals(MASK)) {
      return new Value.Unknown(Value.Setting.SET, List.of(HIDDEN), true);
    }
    TextAssembly assembly = new TextAssembly();
    int from = 0;
    for (int at = text.indexOf(KNOWN_LATER); at >= 0; at = text.indexOf(KNOWN_LATER, from)) {
      if (at > from) {
        assembly.add(Value.text(text.substring(from, at)));
      }
      assembly.add(Value.unknown(LATER));
      from = at + KNOWN_LATER.length();
    }
    if (from < text.length()) {
      assembly.add(Value.text(text.substring(from)));
    }
    return assembly.toValue();
  }
}
