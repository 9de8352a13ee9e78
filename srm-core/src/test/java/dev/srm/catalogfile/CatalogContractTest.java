package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What every service of the catalog keeps to, beyond what its compiler insists on. A failure lists
 * every place with what its author has to do.
 */
class CatalogContractTest {

  private static final Path FOLDER = Path.of("src/main/catalog");

  @TestFactory
  Stream<DynamicNode> every_service_keeps_the_contract() throws RefusedFileException, IOException {
    CatalogSource source = CatalogSource.read(FOLDER);
    Map<String, ContractRule> rules = new LinkedHashMap<>();
    rules.put("is_what_the_json_schema_says", new SchemaRule(FOLDER));
    rules.put("has_titles_and_sources_that_read_alike", new WordingRule());
    rules.put("refers_to_known_frameworks", new ReferenceRule());
    rules.put("names_real_types_and_attributes", new AttributeRule(source, new TypeSchemas()));
    rules.put("calls_known_functions", new FunctionRule(source));
    Path services = FOLDER.resolve("aws");
    rules.put(
        "has_a_case_for_every_verdict_and_ownership_shift",
        new CaseRule(source, key -> CaseFile.read(services.resolve(key))));
    return source.byFolder().entrySet().stream()
        .map(service -> dynamicContainer(service.getKey(), tests(service.getValue(), rules)));
  }

  private static Stream<DynamicNode> tests(ServiceSource service, Map<String, ContractRule> rules) {
    return rules.entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> check(rule.getValue(), service)));
  }

  private static void check(ContractRule rule, ServiceSource service) {
    assertThat(rule.problems(service)).isEmpty();
  }
}
