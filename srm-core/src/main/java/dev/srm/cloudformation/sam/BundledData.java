package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What SAM knows by heart: files beside this class, of texts with {@code ${Variable}} in them. */
final class BundledData {

  private BundledData() {}

  /** Returns the root of a YAML file. */
  static Mapping yaml(String name) {
    try (Reader text = new InputStreamReader(stream(name), StandardCharsets.UTF_8)) {
      return (Mapping) TemplateParser.parse(name, text);
    } catch (IOException | InputException broken) {
      throw new IllegalStateException("the bundled " + name + " cannot be read", broken);
    }
  }

  /** Returns the lines of a text file. */
  static List<String> lines(String name) {
    try (InputStream stream = stream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new IllegalStateException("the bundled " + name + " cannot be read", broken);
    }
  }

  private static InputStream stream(String name) {
    @Nullable InputStream stream = BundledData.class.getResourceAsStream(name);
    return Objects.requireNonNull(stream, name);
  }

  /** Returns data as it reads with variables, at the place that gives them. */
  static Node filled(Node data, Mapping variables) {
    SourceLocation at = variables.at();
    if (data instanceof Mapping mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) -> entries.put(key, new Entry(at, filled(entry.value(), variables))));
      return new Mapping(entries, at);
    }
    if (data instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(item -> filled(item, variables)).toList(), at);
    }
    String text = ((Scalar) data).text();
    return text.contains("${") ? Nodes.sub(text, variables) : Nodes.text(text, at);
  }

  /** Returns a statement of the data as one that allows. */
  static Mapping allowing(Node statement, Mapping variables) {
    return Draft.of((Mapping) filled(statement, variables)).put("Effect", "Allow").toMapping();
  }
}
