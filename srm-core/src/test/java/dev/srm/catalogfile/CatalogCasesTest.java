package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.srm.AuditOption;
import dev.srm.AuditRequest;
import dev.srm.Auditor;
import dev.srm.InvalidOptionException;
import dev.srm.Workspace;
import dev.srm.catalog.Catalog;
import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import dev.srm.resource.Dialect;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of the catalog as a real plan and a real template through the whole of srm. */
class CatalogCasesTest {

  private static final Path SERVICES = Path.of("src/main/catalog/aws");

  private final Catalog catalog = BundledCatalog.open();
  private final Auditor auditor = new Auditor(catalog, "test");
  private final PlanText plans = new PlanText();

  @TestFactory
  Stream<DynamicNode> every_case_gets_its_verdicts() {
    return catalog.services().stream().map(key -> dynamicContainer(key, tests(key)));
  }

  /** A file that cannot be read fails as a test of its service. */
  private Stream<DynamicNode> tests(String service) {
    List<CatalogCase> cases;
    try {
      cases = CaseFile.read(SERVICES.resolve(service)).cases();
    } catch (IllegalArgumentException e) {
      return Stream.of(dynamicTest("cases.yaml", () -> fail(e.getMessage(), e)));
    }
    return cases.stream()
        .flatMap(one -> one.input().dialects().stream().map(dialect -> test(one, dialect)));
  }

  private DynamicNode test(CatalogCase one, Dialect dialect) {
    String name = one.name() + " (" + dialect.name().toLowerCase(Locale.ROOT) + ")";
    return dynamicTest(name, () -> check(one, dialect));
  }

  private void check(CatalogCase one, Dialect dialect)
      throws InputException, InvalidOptionException {
    Checklist checklist = audit(text(one.input(), dialect));

    assertThat(new CaseCheck(catalog, dialect, checklist).problems(one.expected())).isEmpty();
  }

  private String text(CatalogCase.Input input, Dialect dialect) {
    return dialect == Dialect.TERRAFORM
        ? plans.write(input.before(), input.terraform())
        : TemplateText.write(input.template());
  }

  private Checklist audit(String text) throws InputException, InvalidOptionException {
    AuditRequest request = AuditRequest.builder().set(AuditOption.INPUTS, "-").build();
    InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    Workspace workspace = new Workspace(Path.of("."), input, ReadingProgress.NONE);
    return auditor.audit(request, workspace).complete();
  }
}
