package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.readFile;
import static dev.srm.cloudformation.Templates.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that the CDK made of {@code app.js} beside them. */
class CdkTemplatesTest {

  private static final String FOLDER = "/cloudformation/cdk/";
  private static final String NESTED = "StorageNestedStackStorageNestedStackResource9807768E/";

  @ParameterizedTest
  @ValueSource(strings = {"Shop.template.json", "plain/Shop.template.json"})
  void a_nested_stack_is_found_with_and_without_metadata(String file) throws InputException {
    Reading reading = readFile(FOLDER + file);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(addresses(reading)).contains(NESTED + "Data666C94C7", "Key961B73FD");
    assertThat(links(reading, NESTED + "Data666C94C7", "BucketEncryption").targets())
        .containsExactly(resource(reading, "Key961B73FD"));
    assertThat(links(reading, "Worker11F36D0F", "Environment.Variables.BUCKET").targets())
        .containsExactly(resource(reading, NESTED + "Data666C94C7"));
  }

  @Test
  void resources_are_shown_by_their_construct_paths() throws InputException {
    Reading reading = readFile(FOLDER + "Shop.template.json");

    assertThat(resource(reading, "DatabaseB269D8BB").origin().displayPath())
        .isEqualTo("Shop/Database");
    assertThat(resource(reading, NESTED + "Data666C94C7").origin().displayPath())
        .isEqualTo("Shop/Storage/Data");
  }

  @Test
  void a_generated_password_is_a_secret_that_names_where_it_is_kept() throws InputException {
    Reading reading = readFile(FOLDER + "Shop.template.json");

    assertThat(Templates.value(reading, "DatabaseB269D8BB", "MasterUserPassword").sensitive())
        .isTrue();
    assertThat(links(reading, "DatabaseB269D8BB", "MasterUserPassword").targets())
        .containsExactly(resource(reading, "DatabaseSecret3B817195"));
  }
}
