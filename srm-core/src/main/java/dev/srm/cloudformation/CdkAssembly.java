package dev.srm.cloudformation;

import dev.srm.cloudformation.assembly.ConstructPaths;
import dev.srm.cloudformation.assembly.Environment;
import dev.srm.cloudformation.assembly.Manifest;
import dev.srm.cloudformation.assembly.Manifest.NestedAssembly;
import dev.srm.cloudformation.assembly.StackArtifact;
import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One reading of one assembly. */
final class CdkAssembly {

  private static final String MANIFEST = "manifest.json";
  private static final String PSEUDO = "AWS::";
  private static final int DEEPEST = 16;

  private final TemplateDiagnostics diagnostics = new TemplateDiagnostics();
  private final WorkBudget work = new WorkBudget();
  private final Neighbours neighbours = new Neighbours();
  private final List<Located> located = new ArrayList<>();
  private final Set<String> manifests = new HashSet<>();
  private final TemplateFiles files;
  private final Map<String, Value> parameters;

  /** A stack and the manifest that describes it. */
  private record Located(StackArtifact artifact, String manifest) {}

  CdkAssembly(TemplateFiles files, Map<String, Value> parameters) {
    this.files = files;
    this.parameters = parameters;
  }

  Reading read(Manifest manifest, SourceLocation at, AttributeSelection selection)
      throws InputException {
    collect(manifest, MANIFEST, at, 0);
    if (located.isEmpty()) {
      throw InputException.unsupported(
          at + ": the assembly holds no stack; name another, or add one to the app");
    }
    located.sort(Comparator.comparing(one -> one.artifact().path()));
    List<Stack> stacks = new ArrayList<>();
    for (Located one : located) {
      Stack stack = stack(one);
      if (stack != null) {
        stacks.add(stack);
      }
    }
    stacks.forEach(neighbours::add);
    warnOfUnknownParameters(stacks, at);
    LinkTable links = new LinkTable();
    Declarations declared = new Declarations();
    for (Stack stack : stacks) {
      new StackReader(stack, selection, links).readInto(declared);
    }
    refuseSharedAddresses(declared.resources(), at);
    return new Reading(
        TemplateEstate.of(declared, links), "schema " + manifest.version(), diagnostics.toList());
  }

  private void collect(Manifest manifest, String file, SourceLocation at, int depth)
      throws InputException {
    if (manifest.missing() > 0) {
      diagnostics.warn(
          "context-missing",
          "the CDK put placeholders in the place of "
              + manifest.missing()
              + " values that it could not look up; run cdk synth with credentials, or commit"
              + " cdk.context.json",
          at);
    }
    for (StackArtifact artifact : manifest.stacks()) {
      located.add(new Located(artifact, file));
    }
    for (NestedAssembly nested : manifest.nested()) {
      SourceLocation here = nested.artifact().keyAt();
      if (depth == DEEPEST) {
        throw InputException.unreadable(here + ": assemblies are nested too deep here");
      }
      String path = TemplateFiles.resolve(file, nested.folder() + "/" + MANIFEST);
      Node root = path == null || path.equals(MANIFEST) ? null : files.parse(path);
      if (path == null || root == null) {
        throw notThere(here, "the nested assembly", nested.folder());
      }
      if (!manifests.add(path)) {
        throw InputException.unreadable(here + ": this assembly is nested twice; run cdk synth");
      }
      collect(Manifest.of(root), path, root.at(), depth + 1);
    }
  }

  /** Returns null for a stack without resources, which the CDK does not deploy. */
  private @Nullable Stack stack(Located one) throws InputException {
    StackArtifact artifact = one.artifact();
    String file = TemplateFiles.resolve(one.manifest(), artifact.templateFile());
    Node root = file == null ? null : files.parse(file);
    if (file == null || root == null) {
      throw notThere(artifact.at(), "the template", artifact.templateFile());
    }
    if (root instanceof Mapping template && template.get("Resources") == null) {
      diagnostics.inform(
          "stack-without-resources",
          "the stack " + Wording.quoted(artifact.path()) + " has no resources",
          root.at());
      return null;
    }
    Surroundings surroundings =
        new Surroundings(artifact.environment(), neighbours, paths(one), true);
    Run run =
        new Run(diagnostics, work, files, pseudo(artifact), new AtomicInteger(), surroundings);
    Stack.Place place = new Stack.Place(artifact.path() + "/", file, List.of(), null);
    return TemplateRoot.stack(run, place, root, given(artifact));
  }

  private ConstructPaths paths(Located one) throws InputException {
    StackArtifact artifact = one.artifact();
    Mapping metadata = artifact.metadata();
    String written = artifact.metadataFile();
    if (metadata == null && written != null) {
      String file = TemplateFiles.resolve(one.manifest(), written);
      Node root = file == null ? null : files.parse(file);
      if (root == null) {
        throw notThere(artifact.at(), "the metadata", written);
      }
      metadata = root instanceof Mapping mapping ? mapping : null;
    }
    return metadata == null
        ? ConstructPaths.NONE
        : ConstructPaths.of(metadata, artifact.templateFile());
  }

  private Map<String, Value> pseudo(StackArtifact artifact) {
    Map<String, Value> pseudo = new HashMap<>(parameters);
    pseudo.keySet().removeIf(name -> !name.startsWith(PSEUDO));
    Environment environment = artifact.environment();
    put(pseudo, "AWS::AccountId", environment.account());
    put(pseudo, "AWS::Region", environment.region());
    put(pseudo, "AWS::StackName", artifact.name());
    return pseudo;
  }

  private static void put(Map<String, Value> pseudo, String name, @Nullable String value) {
    if (value != null) {
      pseudo.put(name, Value.text(value));
    }
  }

  private Map<String, Value> given(StackArtifact artifact) {
    Map<String, Value> given = new LinkedHashMap<>();
    artifact.parameters().forEach((name, value) -> given.put(name, Value.text(value)));
    given.putAll(parameters);
    return given;
  }

  private void warnOfUnknownParameters(List<Stack> stacks, SourceLocation at) {
    Set<String> declared = new HashSet<>();
    stacks.forEach(stack -> declared.addAll(stack.parameters().names()));
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!name.startsWith(PSEUDO) && !declared.contains(name)) {
        diagnostics.warn(
            "unknown-parameter",
            "a value is given for "
                + Wording.quoted(name)
                + ", but no stack of the assembly declares it",
            at);
      }
    }
  }

  /** Two stacks of one path, or a stack called like a nested one, would hide each other. */
  private static void refuseSharedAddresses(List<Resource> resources, SourceLocation at)
      throws InputException {
    Set<ResourceAddress> seen = new HashSet<>();
    for (Resource resource : resources) {
      if (!seen.add(resource.address())) {
        throw InputException.unreadable(
            at
                + ": two resources of the assembly have the address "
                + Wording.quoted(resource.address().text())
                + "; give their stacks different ids");
      }
    }
  }

  private static InputException notThere(SourceLocation at, String what, String name) {
    return InputException.unreadable(
        at
            + ": "
            + what
            + " "
            + Wording.quoted(name)
            + " is not in the assembly; run cdk synth again");
  }
}
