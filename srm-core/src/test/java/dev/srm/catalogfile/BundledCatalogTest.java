package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Catalog;
import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundledCatalogTest {

  private static final Path SOURCE = Path.of("src/main/catalog");

  private final Catalog bundled = BundledCatalog.open();

  @Test
  void the_bundled_catalog_is_the_one_that_people_wrote() throws RefusedFileException, IOException {
    Catalog written = CatalogFolder.read(SOURCE);

    assertThat(bundled.version()).isEqualTo(written.version());
    assertThat(bundled.date()).isEqualTo(written.date()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(bundled.services()).isEqualTo(written.services()).isNotEmpty();
    assertThat(bundled.types()).isEqualTo(written.types()).isNotEmpty();
    assertThat(bundled.servicesWithAccountDuties()).isEqualTo(written.servicesWithAccountDuties());
    for (String key : written.services()) {
      assertThat(bundled.service(key)).as(key).isNotNull().isEqualTo(written.service(key));
    }
    for (String type : written.types()) {
      assertThat(bundled.claim(type)).as(type).isNotNull().isEqualTo(written.claim(type));
    }
  }

  @Test
  void a_service_is_loaded_once() {
    assertThat(bundled.service("sqs")).isNotNull().isSameAs(bundled.service("sqs"));
  }

  @Test
  void an_unknown_service_is_none() {
    assertThat(bundled.service("../sqs")).isNull();
    assertThat(bundled.service("nothing")).isNull();
  }
}
