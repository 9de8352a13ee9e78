package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template of a nested stack in the output of the CDK. The URL names it by the hash of
 * its content; which file that is says the metadata of the resource, or the list of assets beside
 * the parent.
 */
final class CdkAssets {

  private static final String TEMPLATE = ".template.json";
  private static final Pattern HASH = Pattern.compile(".*/([0-9a-f]{64})\\.json");

  private CdkAssets() {}

  /**
   * Returns the path of a nested template, from its parent.
   *
   * @param declaration the resource of the nested stack
   * @param url its TemplateURL as far as it is known
   * @return null when the CDK did not make this
   */
  static @Nullable String template(Stack parent, Mapping declaration, @Nullable Value url)
      throws InputException {
    Mapping metadata = declaration.mapping("Metadata");
    String path = metadata == null ? null : metadata.text("aws:asset:path");
    return path == null && url != null ? listed(parent, url) : path;
  }

  private static @Nullable String listed(Stack parent, Value url) throws InputException {
    List<String> around = parent.place().parents();
    String file = around.isEmpty() ? parent.place().file() : around.get(0);
    List<Value> parts = url instanceof Value.Partial partial ? partial.parts() : List.of(url);
    String end = Values.text(parts.get(parts.size() - 1));
    Matcher hash = HASH.matcher(end == null ? "" : end);
    if (!file.endsWith(TEMPLATE) || !hash.matches()) {
      return null;
    }
    String list = file.substring(0, file.length() - TEMPLATE.length()) + ".assets.json";
    Node root = parent.run().files().parse(list);
    Mapping files = root instanceof Mapping assets ? assets.mapping("files") : null;
    Mapping asset = files == null ? null : files.mapping(hash.group(1));
    Mapping source = asset == null ? null : asset.mapping("source");
    return source == null ? null : source.text("path");
  }
}
