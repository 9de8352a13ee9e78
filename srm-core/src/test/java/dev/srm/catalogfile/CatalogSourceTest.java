package dev.srm.catalogfile;

import static dev.srm.catalogfile.CatalogSources.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.tree.FileProblem;
import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a catalog unsound, and how its author is told. */
class CatalogSourceTest {

  private static final String KINDS =
      """
      kinds:
        table:
          terraform: [aws_db_table]
          cloudformation: [AWS::Db::Table]
          role: duties
        setting:
          terraform: [aws_db_setting]
          role: configures
          links: [{attribute: {terraform: table_id}, to: table}]
      responsibilities:
      """;
  private static final String ALWAYS = "satisfied-when: {always: true, because: x}";

  @TempDir private Path folder;
  private CatalogSources sources;

  @BeforeEach
  void start() {
    sources = new CatalogSources(folder.resolve("catalog"));
  }

  @Test
  void a_sound_catalog_has_no_problems() throws RefusedFileException, IOException {
    sources.service(
        "db",
        KINDS
            + responsibility(
                "db.encrypt",
                "[table]",
                "satisfied-when: {attribute: {terraform: sse, cloudformation: Sse}, equals: true}")
            + responsibility("db.review", "account", "manual: m"));

    assertThat(CatalogSource.read(sources.root()).services()).hasSize(1);
  }

  @Test
  void a_missing_folder_or_file_is_named() throws IOException {
    assertThatThrownBy(() -> CatalogSource.read(folder.resolve("none")))
        .isInstanceOf(NotDirectoryException.class);
    Files.delete(sources.root().resolve("catalog.yaml"));
    assertThat(problems()).containsExactly("catalog.yaml:1:1: the file is missing");
  }

  @Test
  void problems_of_all_files_come_together() {
    sources.file("a", "x: [").file("b", "service: b\n").service("c", "kinds: 1\n");

    assertThat(problems())
        .anyMatch(problem -> problem.startsWith("aws/a/service.yaml:1:5: not YAML"))
        .contains("aws/b/service.yaml:1:1: a service needs \"title\"")
        .contains("aws/c/service.yaml:6:8: \"kinds\" must be a map");
  }

  @Test
  void a_folder_of_another_name_is_a_problem() {
    sources.file("rdz", "service: rds\ntitle: t\nmodel: PAAS\nclass: software\ndocumentation: d\n");

    assertThat(problems())
        .containsExactly(
            "aws/rdz/service.yaml:1:1: the service is \"rds\" but its folder is \"rdz\"");
  }

  @Test
  void a_type_belongs_to_one_kind_of_one_service() {
    sources
        .service("a", "kinds: {k: {terraform: [aws_x], role: data}}\n")
        .service("b", "kinds: {k: {terraform: [aws_x], role: data}}\n");

    assertThat(problems())
        .containsExactly(
            "aws/b/service.yaml:6:12: aws/a/service.yaml:6:12 already claims the type \"aws_x\"");
  }

  @Test
  void a_type_of_the_other_dialect_is_a_problem() {
    sources.service("a", "kinds: {k: {terraform: ['AWS::A::B'], role: data}}\n");

    assertThat(problems()).singleElement().asString().contains("is no type of TERRAFORM");
  }

  @Test
  void ids_are_unique_and_carry_the_service() {
    sources.service(
        "db",
        KINDS
            + responsibility("rds.encrypt", "[table]", ALWAYS)
            + responsibility("db.Encrypt", "[table]", ALWAYS)
            + responsibility("db.twice", "[table]", ALWAYS)
            + responsibility("db.twice", "[table]", ALWAYS));

    assertThat(problems())
        .anyMatch(problem -> problem.contains("the id \"rds.encrypt\" must be \"db.\" and words"))
        .anyMatch(problem -> problem.contains("the id \"db.Encrypt\" must be"))
        .anyMatch(problem -> problem.contains("already has the id \"db.twice\""))
        .hasSize(3);
  }

  @Test
  void a_responsibility_applies_to_kinds_with_duties() {
    sources.service(
        "db",
        KINDS
            + responsibility("db.a", "[tabel]", ALWAYS)
            + responsibility("db.b", "[setting]", ALWAYS));

    assertThat(problems())
        .anyMatch(problem -> problem.contains("\"tabel\", which is no kind of this service"))
        .anyMatch(problem -> problem.contains("\"setting\", whose role is not duties"));
  }

  @Test
  void a_responsibility_is_decided_by_a_condition_or_a_person() {
    sources.service(
        "db",
        KINDS
            + responsibility("db.a", "[table]", "references: {}")
            + responsibility("db.b", "[table]", ALWAYS + ", manual: m"));

    assertThat(problems())
        .anyMatch(problem -> problem.contains("needs \"satisfied-when\", or \"manual\""))
        .anyMatch(problem -> problem.contains("so \"manual\" is never read"));
  }

  @Test
  void a_dialect_without_a_spelling_needs_a_reason() {
    String terraformOnly = "satisfied-when: {attribute: {terraform: a}, equals: 1}";
    sources.service(
        "db",
        KINDS
            + responsibility("db.a", "[table]", terraformOnly)
            + responsibility(
                "db.b", "[table]", terraformOnly + ", unsupported: {cloudformation: no attribute}")
            + responsibility("db.c", "[table]", ALWAYS + ", unsupported: {terraform: none}")
            + responsibility(
                "db.d", "[table]", "satisfied-when: {related: setting, exists: true}"));

    assertThat(problems())
        .hasSize(3)
        .anyMatch(problem -> problem.contains(":16:") && problem.contains("no cloudformation"))
        .anyMatch(problem -> problem.contains(":20:") && problem.contains("calls it unsupported"))
        .anyMatch(problem -> problem.contains(":22:") && problem.contains("no cloudformation"));
  }

  @Test
  void conditions_go_where_kinds_and_links_are() {
    String elsewhere = "unsupported: {cloudformation: c}, satisfied-when: ";
    sources.service(
        "db",
        KINDS
            + responsibility("db.a", "[table]", elsewhere + "{related: seting, exists: true}")
            + responsibility("db.b", "[table]", elsewhere + "{related: table, exists: true}")
            + responsibility(
                "db.c",
                "[table]",
                elsewhere + "{follow: k, to: kms.key, exists: true, when-outside: {true: x}}"));

    assertThat(problems())
        .anyMatch(problem -> problem.contains("there is no kind \"db.seting\""))
        .anyMatch(problem -> problem.contains("no link of \"db.table\" leads here"))
        .anyMatch(problem -> problem.contains("there is no kind \"kms.key\""));
  }

  @Test
  void the_account_has_no_attributes() {
    sources.service(
        "db",
        KINDS
            + responsibility("db.a", "account", "satisfied-when: {attribute: a, equals: 1}")
            + responsibility(
                "db.b",
                "account",
                "satisfied-when: {related: table, scope: input,"
                    + " some: {attribute: a, equals: 1}}"));

    assertThat(problems()).singleElement().asString().contains("the account has no attributes");
  }

  @Test
  void expressions_are_checked_once_when_the_catalog_is_built() {
    sources.service(
        "db",
        KINDS + responsibility("db.a", "[table]", "satisfied-when: {attribute: a, matches: '['}"));

    assertThat(problems()).singleElement().asString().contains("no regular expression");
  }

  @Test
  void links_lead_to_kinds_that_exist() {
    sources.service(
        "db",
        "kinds: {k: {terraform: [aws_k], role: data, links: [{attribute: a, to: nothing}]}}\n");

    assertThat(problems()).singleElement().asString().contains("there is no kind \"db.nothing\"");
  }

  @Test
  void ownership_shifts_of_equal_rank_must_not_disagree() {
    String row =
        "{when: {attribute: a, equals: %s}, owners: {guest-os: %s}, because: b, source: s}";
    sources
        .service("exclusive", shifts("aws_a", row.formatted(1, "aws"), row.formatted(2, "shared")))
        .service("agreeing", shifts("aws_b", row.formatted(1, "aws"), row.formatted(1, "aws")))
        .service("disputed", shifts("aws_c", row.formatted(1, "aws"), row.formatted(1, "shared")));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("aws/disputed/service.yaml:12:9: may hold together with the row at")
        .contains("disagrees on guest-os");
  }

  private static String shifts(String type, String first, String second) {
    return """
        kinds:
          k:
            terraform: [%s]
            role: duties
            ownership:
              - %s
              - %s
        """
        .formatted(type, first, second);
  }

  private List<String> problems() {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> CatalogSource.read(sources.root()));
    return refusal.problems().stream().map(FileProblem::toString).toList();
  }
}
