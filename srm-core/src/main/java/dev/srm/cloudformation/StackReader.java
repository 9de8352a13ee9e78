package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Dialect;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes resources of the Resources section of a stack and of the stacks below it. */
final class StackReader {

  /** What stands in front of the names of resource attributes, which are no properties. */
  private static final String ATTRIBUTE_MARK = "$";

  private static final List<String> RESOURCE_ATTRIBUTES =
      List.of(
          "CreationPolicy",
          "DeletionPolicy",
          "DependsOn",
          "Metadata",
          "UpdatePolicy",
          "UpdateReplacePolicy");

  /** CloudFormation allows letters and digits; macros get away with some more. */
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}/.]+");

  private final Stack stack;
  private final AttributeSelection selection;
  private final LinkTable links;

  StackReader(Stack stack, AttributeSelection selection, LinkTable links) {
    this.stack = stack;
    this.selection = selection;
    this.links = links;
  }

  /** Adds the resources of the stack, and of the stacks it nests. */
  void readInto(Declarations declarations) throws InputException {
    for (Map.Entry<String, Entry> declared : stack.resources().entries().entrySet()) {
      String name = declared.getKey();
      Entry entry = declared.getValue();
      if (name.equals(Functions.TRANSFORM)) {
        Functions.warnOfMacro(entry.value(), stack.diagnostics());
        continue;
      }
      refuseAmbiguous(name, entry);
      if (exists(name, entry)) {
        declarations.add(resource(name, entry));
        Stack child = stack.nested().find(name);
        if (child != null) {
          new StackReader(child, selection, links).readInto(declarations);
        }
      } else {
        declarations.addRuledOut(
            new ResourceAddress(stack.path() + name), type(entry.value()), why(entry.value()));
      }
    }
  }

  /** A slash or a dot in a name would make it look like a resource of a nested stack, or a part. */
  private static void refuseAmbiguous(String name, Entry entry) throws InputException {
    if (!NAME.matcher(name).matches()) {
      throw InputException.unreadable(
          entry.keyAt()
              + ": "
              + Wording.quoted(name)
              + " cannot name a resource; use letters and digits only");
    }
  }

  private boolean exists(String name, Entry entry) throws InputException {
    if (stack.resources().existence(entry.value()) != Decision.FAILS) {
      return true;
    }
    stack
        .diagnostics()
        .inform(
            "resource-not-created",
            Wording.quoted(stack.path() + name) + " is not created: " + why(entry.value()),
            entry.keyAt());
    return false;
  }

  private static String why(Node declaration) {
    String condition = String.valueOf(DeclaredResources.condition(declaration));
    return "its condition " + Wording.quoted(condition) + " is false";
  }

  private static String type(Node declaration) {
    String type = declaration instanceof Mapping mapping ? mapping.text("Type") : null;
    return type == null ? Resource.NO_TYPE : type;
  }

  private Resource resource(String name, Entry entry) throws InputException {
    ResourceAddress address = new ResourceAddress(stack.path() + name);
    Mapping declaration = declaration(address, entry);
    String type = declaration.text("Type");
    if (type == null) {
      stack
          .diagnostics()
          .warn(
              "resource-without-type",
              Wording.quoted(address.text()) + " has no Type and cannot be assessed",
              entry.keyAt());
      type = Resource.NO_TYPE;
    }
    if (ResourceTypes.isModule(type)) {
      stack
          .diagnostics()
          .warn(
              "module-not-expanded",
              Wording.quoted(address.text())
                  + " is a module; the resources in it are not in this template and not assessed",
              entry.keyAt());
    }
    PropertyIndex index = new PropertyIndex();
    Value.MapOf attributes = attributes(declaration, type, index);
    links.add(address, attributes, index);
    return new Resource(
        address,
        type,
        Dialect.CLOUDFORMATION,
        ResourceTypes.provider(
            type, stack.run().surroundings().environment().key(), stack.pseudo("AWS::Region")),
        Resource.Mode.MANAGED,
        kept(type, attributes),
        new Resource.Origin(
            entry.keyAt(),
            keptPlaces(type, index),
            displayPath(name, declaration),
            ConditionNames.of(stack, declaration),
            unseen(declaration)));
  }

  /** A macro may set whatever the template leaves out, so what is not written is not unset. */
  private static @Nullable String unseen(Mapping declaration) {
    Mapping properties = declaration.mapping("Properties");
    Node macro = properties == null ? null : properties.get(Functions.TRANSFORM);
    macro = macro == null ? declaration.get(Functions.TRANSFORM) : macro;
    return macro == null ? null : Functions.macroReference(macro);
  }

  private Mapping declaration(ResourceAddress address, Entry entry) {
    if (entry.value() instanceof Mapping mapping) {
      return mapping;
    }
    stack
        .diagnostics()
        .warn(
            "malformed-resource",
            Wording.quoted(address.text()) + " should be a map with Type and Properties",
            entry.keyAt());
    return new Mapping(Map.of(), entry.value().at());
  }

  private Value.MapOf attributes(Mapping declaration, String type, PropertyIndex index)
      throws InputException {
    Context context = stack.resources().inside(declaration, index.trail());
    Map<String, Value> attributes = new LinkedHashMap<>();
    Node properties = declaration.get("Properties");
    if (properties != null && !Node.isNothing(properties)) {
      Value value = stack.evaluator().evaluate(properties, context);
      if (value instanceof Value.MapOf map) {
        attributes.putAll(map.entries());
      } else {
        warnOfHiddenProperties(properties);
      }
    }
    for (String name : RESOURCE_ATTRIBUTES) {
      Entry written = declaration.entries().get(name);
      String key = ATTRIBUTE_MARK + name;
      if (written != null && selection.keeps(type, key)) {
        Context inside = context.entry(key, written.keyAt());
        attributes.put(key, stack.evaluator().evaluate(written.value(), inside));
      }
    }
    return Value.map(attributes);
  }

  private void warnOfHiddenProperties(Node properties) {
    stack
        .diagnostics()
        .warn(
            "hidden-properties",
            "Properties is not a map here; what it holds is not seen",
            properties.at());
  }

  private Value.MapOf kept(String type, Value.MapOf attributes) {
    Map<String, Value> kept = new LinkedHashMap<>(attributes.entries());
    kept.keySet().removeIf(name -> !selection.keeps(type, name));
    return Value.map(Collections.unmodifiableMap(kept));
  }

  private Map<String, SourceLocation> keptPlaces(String type, PropertyIndex index) {
    Map<String, SourceLocation> places = new LinkedHashMap<>(index.places());
    places.keySet().removeIf(path -> !selection.keeps(type, path.split("[.\\[]", 2)[0]));
    return Collections.unmodifiableMap(places);
  }

  /**
   * The CDK calls the resource that a construct stands for Resource or Default; nobody else does.
   */
  private @Nullable String displayPath(String name, Mapping declaration) {
    Mapping metadata = declaration.mapping("Metadata");
    String own = metadata == null ? null : metadata.text("aws:cdk:path");
    String path = own == null ? constructPath(name) : own;
    return path == null ? null : path.replaceFirst("/(Resource|Default)$", "");
  }

  /** The metadata of an assembly names templates from the folder of its manifest, without it. */
  private @Nullable String constructPath(String name) {
    String file = stack.place().file();
    return stack.run().surroundings().paths().find(file.substring(file.lastIndexOf('/') + 1), name);
  }
}
