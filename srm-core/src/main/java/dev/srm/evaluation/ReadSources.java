package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the data sources to the evidence that was looked at: who wants to know why a value is as it
 * is has to look at what was read, and not at the resource that repeats it.
 */
final class ReadSources {

  /** The attribute behind the address and the key of a data source in a reference. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("data\\.([^.\\[]+\\.[^.\\[]+)(\\[[^]]*])?\\.(.+)");

  /** They say where the input is deployed to, which is in nearly every name and ARN. */
  private static final Set<String> SURROUNDINGS = Set.of("aws_partition", "aws_region");

  private final ResourceGraph graph;
  private final boolean any;

  ReadSources(ResourceGraph graph) {
    this.graph = graph;
    this.any = graph.resources().stream().anyMatch(ReadSources::isSource);
  }

  private static boolean isSource(Resource resource) {
    return resource.mode() == Resource.Mode.DATA && !SURROUNDINGS.contains(resource.type());
  }

  /** Returns evidence with the data sources that its attributes are surely read from. */
  List<Evidence> behind(List<Evidence> evidence) {
    if (!any) {
      return evidence;
    }
    Set<Evidence> all = new LinkedHashSet<>(evidence);
    for (Evidence seen : evidence) {
      Resource holder = seen.resource() == null ? null : graph.find(seen.resource());
      if (holder != null && !seen.path().isEmpty()) {
        add(holder, AttributePaths.withoutIndexes(seen.path()), all);
      }
    }
    return List.copyOf(all);
  }

  private void add(Resource holder, String path, Set<Evidence> all) {
    Links links = graph.links(holder, path);
    for (Resource source : links.targets()) {
      if (isSource(source)) {
        String attribute = attribute(source, links.references());
        String when = isKnown(source, attribute) ? "" : " during apply";
        all.add(new Evidence(source.address(), attribute, path + " is read from it" + when));
      }
    }
  }

  private static String attribute(Resource source, List<String> references) {
    for (String reference : references) {
      Matcher parts = ATTRIBUTE.matcher(reference);
      if (parts.matches() && source.address().text().contains("data." + parts.group(1))) {
        return parts.group(3);
      }
    }
    return "";
  }

  /** What is not kept of a data source was known: only policies and accounts are looked into. */
  private static boolean isKnown(Resource source, String attribute) {
    return !(source.attributes().get(attribute) instanceof Value.Unknown);
  }
}
