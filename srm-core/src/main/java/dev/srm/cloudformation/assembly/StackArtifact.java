package dev.srm.cloudformation.assembly;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stack as the manifest of an assembly describes it.
 *
 * @param at where the manifest describes it
 * @param path its construct path, {@code Prod/Service}; the name of the artifact when the manifest
 *     is too old to tell
 * @param name the name it is deployed under
 * @param environment the account and Region it is deployed to
 * @param templateFile its template, from the folder of the manifest
 * @param parameters the values that the assembly gives its parameters
 * @param metadata what the manifest says of its constructs, by path; null when it says nothing
 * @param metadataFile the file that says it instead, from the folder of the manifest, or null
 */
public record StackArtifact(
    SourceLocation at,
    String path,
    String name,
    Environment environment,
    String templateFile,
    Map<String, String> parameters,
    @Nullable Mapping metadata,
    @Nullable String metadataFile) {

  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}|^\\s*$|^/|/$|//");

  /** Copies the parameters. */
  public StackArtifact {
    parameters = Map.copyOf(parameters);
  }

  static StackArtifact of(String id, Entry entry) throws InputException {
    Mapping artifact = (Mapping) entry.value();
    Mapping properties = artifact.mapping("properties");
    String template = properties == null ? null : properties.text("templateFile");
    if (properties == null || template == null) {
      throw InputException.unreadable(
          entry.keyAt()
              + ": the manifest does not say where the template of the stack "
              + Wording.quoted(id)
              + " is; run cdk synth again");
    }
    String name = properties.text("stackName");
    return new StackArtifact(
        entry.keyAt(),
        path(id, artifact.text("displayName"), entry.keyAt()),
        name == null ? id : name,
        Environment.of(artifact.text("environment")),
        template,
        texts(properties.mapping("parameters")),
        artifact.mapping("metadata"),
        artifact.text("additionalMetadataFile"));
  }

  private static String path(String id, @Nullable String displayName, SourceLocation at)
      throws InputException {
    if (displayName != null && !UNPRINTABLE.matcher(displayName).find()) {
      return displayName;
    }
    if (UNPRINTABLE.matcher(id).find()) {
      throw InputException.unreadable(
          at + ": " + Wording.quoted(id) + " cannot name a stack; run cdk synth again");
    }
    return id;
  }

  private static Map<String, String> texts(@Nullable Mapping mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (mapping != null) {
      for (String key : mapping.entries().keySet()) {
        String text = Node.text(mapping.get(key));
        if (text != null) {
          texts.put(key, text);
        }
      }
    }
    return texts;
  }
}
