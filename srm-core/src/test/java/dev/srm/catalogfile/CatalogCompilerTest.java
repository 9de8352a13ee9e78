package dev.srm.catalogfile;

import static dev.srm.catalogfile.CatalogSources.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCompilerTest {

  @TempDir private Path folder;

  @Test
  void the_index_names_services_types_and_the_attributes_that_anything_looks_at()
      throws RefusedFileException, IOException {
    CatalogSources sources =
        new CatalogSources(folder.resolve("catalog"))
            .service(
                "ec2",
                """
                kinds:
                  volume:
                    terraform: [aws_ebs_volume]
                    cloudformation: [AWS::EC2::Volume]
                    role: duties
                    defaults:
                      - {attribute: {terraform: encrypted}, value: false, note: n}
                responsibilities:
                """
                    + responsibility(
                        "ec2.key",
                        "[volume]",
                        "unsupported: {cloudformation: none}, satisfied-when: {follow:"
                            + " {terraform: settings.kms_key_id}, to: kms.key, some: {each:"
                            + " {terraform: grants}, some: {attribute: {terraform: who},"
                            + " equals: x}}, when-outside: {true: x}}"))
            .service(
                "kms",
                """
                kinds:
                  key:
                    terraform: [aws_kms_key]
                    role: duties
                    ownership:
                      - when: {function: f, with: {policy: policy@json.Statement, ports: [a]}}
                        owners: {guest-os: aws}
                        because: b
                        source: s
                responsibilities:
                """
                    + responsibility("kms.review", "account", "manual: m"));

    Path output = compile(sources);

    assertThat(output.resolve(CatalogCompiler.INDEX))
        .hasContent(
            """
            catalog\t1.2.3\t2026-11-21
            service\tec2
            AWS::EC2::Volume\tvolume
            aws_ebs_volume\tvolume\tencrypted\tsettings
            account\tkms
            aws_kms_key\tkey\tgrants\tpolicy
            """);
  }

  @Test
  void every_service_becomes_one_resource_and_old_ones_go()
      throws RefusedFileException, IOException {
    CatalogSources sources = new CatalogSources(folder.resolve("catalog")).service("s3", "");
    Path output = folder.resolve("out/dev/srm/catalog");
    Files.createDirectories(output);
    Files.writeString(output.resolve("gone.json"), "{}");
    Files.writeString(output.resolve("Catalog.class"), "");

    CatalogCompiler.main(new String[] {sources.root().toString(), output.toString()});

    assertThat(output.resolve("s3.json"))
        .hasContent(
            "{\"service\":\"s3\",\"title\":\"s3\",\"model\":\"PAAS\","
                + "\"class\":\"managed-multi-tenant\","
                + "\"documentation\":\"https://docs.aws.amazon.com/x\"}");
    assertThat(output.resolve("gone.json")).doesNotExist();
    assertThat(output.resolve("Catalog.class")).exists();
  }

  @Test
  void a_catalog_with_problems_fails_the_build_and_lists_them_all() {
    CatalogSources sources =
        new CatalogSources(folder.resolve("catalog"))
            .file("a", "service: a\n")
            .file("b", "service: b\n");

    assertThatThrownBy(() -> compile(sources))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("aws/a/service.yaml:1:1: a service needs \"title\"\n")
        .hasMessageContaining("aws/b/service.yaml:1:1: a service needs \"model\"");
  }

  @Test
  void a_missing_source_folder_fails_the_build() {
    assertThatThrownBy(() -> CatalogCompiler.compile(folder.resolve("none"), folder))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessageContaining("none");
  }

  @Test
  void wrong_arguments_name_the_usage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogCompiler.main(new String[0]))
        .withMessageContaining("<sourceDir> <outputDir>");
  }

  private Path compile(CatalogSources sources) throws RefusedFileException, IOException {
    Path output = folder.resolve("out");
    CatalogCompiler.compile(sources.root(), output);
    return output;
  }
}
