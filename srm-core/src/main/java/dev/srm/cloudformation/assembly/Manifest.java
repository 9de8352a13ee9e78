package dev.srm.cloudformation.assembly;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manifest of a CDK assembly, or of one that it nests for a stage.
 *
 * @param version the version of its schema, {@code 55.0.0}
 * @param stacks the stacks it names
 * @param nested the folders of the assemblies it nests, as written
 * @param missing how many values the CDK could not look up and replaced by placeholders
 */
public record Manifest(
    String version, List<StackArtifact> stacks, List<NestedAssembly> nested, int missing) {

  /**
   * The last major version of the schema that this reader was checked with. A new one may say by
   * means unknown here where a stack is, and then a stack would be missing from the report.
   */
  private static final int LAST_MAJOR_VERSION = 55;

  private static final Pattern VERSION = Pattern.compile("([0-9]{1,6})(\\.[0-9A-Za-z.+-]{1,40})?");

  private static final String STACK = "aws:cloudformation:stack";
  private static final String ASSEMBLY = "cdk:cloud-assembly";

  /** Copies the lists. */
  public Manifest {
    stacks = List.copyOf(stacks);
    nested = List.copyOf(nested);
  }

  /**
   * The folder of a nested assembly.
   *
   * @param artifact the entry that names it
   * @param folder its path from the manifest, as written
   */
  public record NestedAssembly(Entry artifact, String folder) {}

  /**
   * Understands a manifest.
   *
   * @throws InputException unreadable when it is none, incomplete, or newer than srm
   */
  public static Manifest of(Node root) throws InputException {
    if (!(root instanceof Mapping manifest) || manifest.mapping("artifacts") == null) {
      throw InputException.unreadable(
          root.at() + ": not the manifest of a CDK assembly: a map with artifacts is expected");
    }
    String version = version(manifest);
    List<StackArtifact> stacks = new ArrayList<>();
    List<NestedAssembly> nested = new ArrayList<>();
    Mapping artifacts = manifest.mapping("artifacts");
    for (Map.Entry<String, Entry> each : artifacts.entries().entrySet()) {
      Entry entry = each.getValue();
      String type = entry.value() instanceof Mapping artifact ? artifact.text("type") : null;
      if (STACK.equals(type)) {
        stacks.add(StackArtifact.of(each.getKey(), entry));
      } else if (ASSEMBLY.equals(type)) {
        nested.add(nested(each.getKey(), entry));
      }
    }
    int missing = manifest.get("missing") instanceof Sequence all ? all.items().size() : 0;
    return new Manifest(version, stacks, nested, missing);
  }

  private static String version(Mapping manifest) throws InputException {
    String version = manifest.text("version");
    Matcher matcher = VERSION.matcher(version == null ? "" : version);
    if (version == null || !matcher.matches()) {
      throw InputException.unreadable(
          manifest.at() + ": the manifest does not say its version; run cdk synth again");
    }
    if (Integer.parseInt(matcher.group(1)) > LAST_MAJOR_VERSION) {
      throw InputException.unreadable(
          manifest.at()
              + ": the assembly has schema version "
              + version
              + ", and this srm knows those up to "
              + LAST_MAJOR_VERSION
              + "; use a newer srm, or name the templates one by one");
    }
    return version;
  }

  private static NestedAssembly nested(String id, Entry entry) throws InputException {
    Mapping properties = ((Mapping) entry.value()).mapping("properties");
    String folder = properties == null ? null : properties.text("directoryName");
    if (folder == null) {
      throw InputException.unreadable(
          entry.keyAt()
              + ": the manifest does not say where the assembly "
              + Wording.quoted(id)
              + " is; run cdk synth again");
    }
    return new NestedAssembly(entry, folder);
  }
}
