package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code holds-secret-literal}: whether text, a map, a list or JSON holds a credential in clear,
 * recognised by its name or its form. The evidence names the place and never shows the text.
 */
final class HoldsSecretLiteral implements ConditionFunction {

  private static final int DEEPEST = 12;
  private static final String LOOKUP = "{{resolve:";

  @Override
  public Verdict apply(FunctionCall call) {
    Search search = new Search(call);
    boolean referred = !call.links(call.text("at")).references().isEmpty();
    for (Found found : call.find("at")) {
      search.top(found, referred);
    }
    if (!search.hits.isEmpty()) {
      return new Verdict(Truth.TRUE, search.hits, false);
    }
    String path = call.subject().pathTo(call.text("at"));
    if (!search.waits.isEmpty()) {
      return Verdict.waiting(
          call.subject().evidence(path, "waits for " + Descriptions.references(search.waits)));
    }
    return Verdict.of(false, call.subject().evidence(path, "holds no credential in clear"));
  }

  private static final class Search {
    private final FunctionCall call;
    private final List<Evidence> hits = new ArrayList<>();
    private final List<String> waits = new ArrayList<>();

    Search(FunctionCall call) {
      this.call = call;
    }

    /**
     * Looks at what an attribute holds. An attribute that is a credential itself, such as {@code
     * password}, holds a literal only when no reference of the author stands behind it.
     */
    void top(Found found, boolean referred) {
      String name = lastStep(found.path());
      boolean credential = SecretForms.isSecretName(name);
      boolean setByReference =
          found.value() instanceof Value.Unknown unknown && unknown.setting() == Value.Setting.SET;
      if (!credential || !setByReference) {
        look(credential && referred ? "" : name, found.value(), found.path(), 0);
      }
    }

    private static String lastStep(String path) {
      return AttributePaths.withoutIndexes(path.substring(path.lastIndexOf('.') + 1));
    }

    void look(String name, Value value, String path, int depth) {
      if (depth > DEEPEST) {
        return;
      }
      if (value instanceof Value.Text text) {
        lookAtText(name, text.value(), path, depth);
      } else if (value instanceof Value.Partial partial) {
        partial.parts().forEach(part -> look("", part, path, depth + 1));
      } else if (value instanceof Value.ListOf list) {
        for (int i = 0; i < list.items().size(); i++) {
          look(name, list.items().get(i), path + "[" + i + "]", depth + 1);
        }
      } else if (value instanceof Value.MapOf map) {
        lookAtMap(map, path, depth);
      } else if (value instanceof Value.Conditional conditional) {
        look(name, conditional.whenTrue(), path, depth + 1);
        look(name, conditional.whenFalse(), path, depth + 1);
      } else if (value instanceof Value.Unknown unknown
          && depth == 0
          && unknown.setting() != Value.Setting.NOT_SET
          && !isLookedUp(unknown)) {
        waits.addAll(unknown.references());
      }
    }

    /** CloudFormation looks it up during deployment, so whatever it is, it is no literal. */
    private static boolean isLookedUp(Value.Unknown unknown) {
      return !unknown.references().isEmpty()
          && unknown.references().stream().allMatch(reference -> reference.startsWith(LOOKUP));
    }

    private void lookAtMap(Value.MapOf map, String path, int depth) {
      String pairName = pairName(map);
      if (pairName != null) {
        Value paired = map.get(map.get("value") == null ? "Value" : "value");
        if (paired != null && !isReferenceType(map)) {
          look(pairName, paired, path + "." + pairName, depth + 1);
        }
        return;
      }
      for (Map.Entry<String, Value> entry : new TreeMap<>(map.entries()).entrySet()) {
        look(entry.getKey(), entry.getValue(), path + "." + entry.getKey(), depth + 1);
      }
    }

    /** Containers and build projects write variables as pairs of name and value. */
    private static @Nullable String pairName(Value.MapOf map) {
      Value name = map.get("name") == null ? map.get("Name") : map.get("name");
      boolean paired = map.get("value") != null || map.get("Value") != null;
      return paired && name instanceof Value.Text text ? text.value() : null;
    }

    private static boolean isReferenceType(Value.MapOf map) {
      Value type = map.get("type") == null ? map.get("Type") : map.get("type");
      String text = type == null ? "" : type.toString().toUpperCase(Locale.ROOT);
      return text.equals("PARAMETER_STORE") || text.equals("SECRETS_MANAGER");
    }

    private void lookAtText(String name, String text, String path, int depth) {
      Value decoded =
          text.startsWith("[") || text.startsWith("{") ? call.decoder().decode(text) : null;
      if (decoded != null) {
        look(name, decoded, path, depth + 1);
        return;
      }
      String how = SecretForms.recognise(name, text);
      if (how != null) {
        hits.add(call.subject().evidence(path, "holds a credential in clear, " + how));
      }
    }
  }
}
