package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.Audits;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The plan and the template of an example say the same, so each responsibility has as many items of
 * each status in both; what does not apply is no duty, and is not counted. Where the two languages
 * cannot say the same, {@code twin-differences.yaml} beside them names the responsibility and the
 * reason; an entry that is not needed is an error.
 */
class TwinsTest {

  private static final String REVIEWED = "twin-differences.yaml";

  static Stream<Path> twins() {
    return RealInputs.examplePlans().stream()
        .map(Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void plan_and_template_agree(Path folder) throws Exception {
    Map<String, Map<ItemStatus, Integer>> plan = counts(folder.resolve("plan.json"));
    Map<String, Map<ItemStatus, Integer>> template = counts(folder.resolve("template.yaml"));
    Set<String> reviewed = reviewed(folder.resolve(REVIEWED));
    Set<String> all = new TreeSet<>(plan.keySet());
    all.addAll(template.keySet());
    all.addAll(reviewed);

    List<String> wrong = new ArrayList<>();
    for (String responsibility : all) {
      Map<ItemStatus, Integer> left = plan.getOrDefault(responsibility, Map.of());
      Map<ItemStatus, Integer> right = template.getOrDefault(responsibility, Map.of());
      boolean same = left.equals(right);
      if (same && reviewed.contains(responsibility)) {
        wrong.add(responsibility + " agrees: remove it from " + REVIEWED);
      } else if (!same && !reviewed.contains(responsibility)) {
        wrong.add(responsibility + ": " + left + " in the plan, " + right + " in the template");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, Map<ItemStatus, Integer>> counts(Path input) throws Exception {
    Map<String, Map<ItemStatus, Integer>> counts = new TreeMap<>();
    for (ChecklistItem item : Audits.audit(input).items()) {
      if (item.status() != ItemStatus.NOT_APPLICABLE) {
        counts
            .computeIfAbsent(item.responsibility().id(), id -> new EnumMap<>(ItemStatus.class))
            .merge(item.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Set<String> reviewed(Path file) throws Exception {
    Set<String> responsibilities = new TreeSet<>();
    if (Files.exists(file)) {
      List<Map<String, Object>> entries = new Yaml().load(Files.readString(file));
      for (Map<String, Object> entry : entries) {
        assertThat(entry).containsOnlyKeys("responsibilities", "reason");
        assertThat(entry.get("reason").toString()).isNotBlank();
        ((List<?>) entry.get("responsibilities")).forEach(id -> responsibilities.add((String) id));
      }
    }
    return responsibilities;
  }
}
