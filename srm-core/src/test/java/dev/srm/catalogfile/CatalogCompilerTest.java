package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCompilerTest {

  @TempDir private Path folder;

  @Test
  void the_index_names_the_service_folders_in_order() throws IOException {
    Path source = folder.resolve("catalog");
    service(source, "aws/s3");
    service(source, "aws/ec2");
    Files.createDirectories(source.resolve("aws/not-a-service/cases"));
    Path output = folder.resolve("out/dev/srm/catalog");

    CatalogCompiler.main(new String[] {source.toString(), output.toString()});

    assertThat(output.resolve(CatalogCompiler.INDEX)).hasContent("aws/ec2\naws/s3\n");
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

  private static void service(Path source, String name) throws IOException {
    Path home = Files.createDirectories(source.resolve(name));
    Files.writeString(home.resolve("service.yaml"), "service: " + name + "\n");
  }
}
