package dev.srm.catalogfile;

import static dev.srm.catalogfile.CatalogSources.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsibilitiesPageTest {

  private static final Path PAGE = Path.of("../docs/responsibilities.md");

  @TempDir private Path folder;

  @Test
  void the_page_in_the_docs_is_that_of_the_catalog() throws IOException {
    String page = ResponsibilitiesPage.write(BundledCatalog.open());
    if (Boolean.getBoolean("srm.golden.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("run with -Dsrm.golden.update=true").exists().hasContent(page);
  }

  @Test
  void a_row_says_who_decides_and_what_it_refers_to() throws RefusedFileException, IOException {
    CatalogSources sources =
        new CatalogSources(folder)
            .service("empty", "")
            .service(
                "sqs",
                """
                kinds:
                  queue: {terraform: [aws_q], cloudformation: [AWS::SQS::Q], role: duties}
                responsibilities:
                """
                    + responsibility("sqs.b", "[queue]", "manual: m, references: {fsbp: [SQS.1]}")
                    + responsibility(
                        "sqs.a",
                        "[queue]",
                        "satisfied-when: {attribute: a, equals: 1}, references: {trivy: [T1, T2],"
                            + " cis-aws-5.0: [2.10]}")
                    + responsibility(
                        "sqs.c",
                        "[queue]",
                        "satisfied-when: {terraform: {attribute: a, equals: 1}},"
                            + " unsupported: {cloudformation: no}"));

    assertThat(ResponsibilitiesPage.write(CatalogFolder.read(sources.root())))
        .endsWith(
            """

            ## sqs

            | id | what to do | severity | layer | decided by | references |
            |---|---|---|---|---|---|
            | `sqs.a` | Do it | low | governance | plan, template | CIS 5.0 2.10; Trivy T1, T2 |
            | `sqs.b` | Do it | low | governance | a person | FSBP SQS.1 |
            | `sqs.c` | Do it | low | governance | plan; a person for templates |  |
            """)
        .doesNotContain("## empty");
  }
}
