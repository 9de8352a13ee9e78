package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.readAssembly;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Provider;
import dev.srm.resource.Reading;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Assemblies that the CDK itself made of the apps beside them, see {@code make-assemblies.sh}. */
class CdkAssemblyTest {

  private static final String PLATFORM = "/cloudformation/assembly/platform/cdk.out/";
  private static final String WEB = "/cloudformation/assembly/webapp/cdk.out/";
  private static final String LEGACY = "/cloudformation/assembly/legacy/cdk.out/";

  private static final String ARCHIVE =
      "Prod/Service/ArchiveNestedStackArchiveNestedStackResourceCB0E4F37/";

  @Test
  void the_stacks_of_all_stages_and_the_stacks_they_nest_are_one_input() throws InputException {
    Reading reading = readAssembly(PLATFORM);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(addresses(reading))
        .hasSize(34)
        .contains(
            "Shared/RootLogin",
            "Test/Foundation/Key961B73FD",
            "Prod/Foundation/Key961B73FD",
            "Prod/Replica/ReaderF7BF189D",
            ARCHIVE + "Documents7E5B2978");
  }

  @Test
  void an_import_leads_to_the_resource_that_another_stack_of_the_stage_exports()
      throws InputException {
    Reading reading = readAssembly(PLATFORM);

    for (String stage : new String[] {"Test", "Prod"}) {
      assertThat(links(reading, stage + "/Service/JobsDF1CC2D4", "KmsMasterKeyId").targets())
          .containsExactly(resource(reading, stage + "/Foundation/Key961B73FD"));
    }
  }

  @Test
  void an_output_of_another_stack_leads_to_its_resource() throws InputException {
    Reading reading = readAssembly(WEB);

    assertThat(links(reading, "Web/ServiceLBSecurityGroupF7435A5C", "VpcId").targets())
        .containsExactly(resource(reading, "Network/Vpc8378EB38"));
  }

  @Test
  void what_the_cdk_carries_to_another_region_leads_to_its_resource() throws InputException {
    Reading reading = readAssembly(PLATFORM);

    assertThat(
            links(reading, "Prod/Replica/ReaderF7BF189D", "Environment.Variables.TABLE").targets())
        .containsExactly(resource(reading, "Prod/Foundation/OrdersA9B65338"));
  }

  @Test
  void account_and_region_are_those_of_the_manifest() throws InputException {
    Reading reading = readAssembly(PLATFORM);

    assertThat(resource(reading, "Prod/Replica/ReaderF7BF189D").provider())
        .isEqualTo(new Provider("cloudformation", "123456789012/eu-central-1", "eu-central-1"));
    assertThat(resource(reading, "Test/Foundation/Key961B73FD").provider())
        .isEqualTo(Provider.CLOUDFORMATION);
    assertThat(value(reading, "Prod/Foundation/Key961B73FD", "KeyPolicy").toString())
        .contains("arn:aws:iam::123456789012:root");
    assertThat(value(reading, "Test/Foundation/Key961B73FD", "KeyPolicy").toString())
        .contains("(partly known)");
  }

  @Test
  void a_place_names_the_template_below_the_assembly() throws InputException {
    SourceLocation at =
        resource(readAssembly(PLATFORM), "Prod/Service/JobsDF1CC2D4").origin().location();

    assertThat(at)
        .isEqualTo(
            new SourceLocation("cdk.out/assembly-Prod/ProdServiceC810982D.template.json", 27, 3));
  }

  @Test
  void resources_are_shown_by_their_construct_paths() throws InputException {
    Reading reading = readAssembly(PLATFORM);

    assertThat(displayPath(reading, "Prod/Service/JobsDF1CC2D4")).isEqualTo("Prod/Service/Jobs");
    assertThat(displayPath(reading, ARCHIVE + "Documents7E5B2978"))
        .isEqualTo("Prod/Service/Archive/Documents");
  }

  @Test
  void the_metadata_of_the_assembly_tells_construct_paths_that_templates_do_not()
      throws InputException {
    Reading reading = readAssembly(LEGACY);

    assertThat(displayPath(reading, "Legacy/Worker11F36D0F")).isEqualTo("Legacy/Worker");
    assertThat(
            displayPath(
                reading, "Legacy/QueuesNestedStackQueuesNestedStackResource6C8EF01A/JobsDF1CC2D4"))
        .isEqualTo("Legacy/Queues/Jobs");
  }

  private static String displayPath(Reading reading, String address) {
    return Objects.requireNonNull(resource(reading, address).origin().displayPath());
  }

  @Test
  void assets_that_are_parameters_are_unknown_and_said_nothing_of() throws InputException {
    Reading reading = readAssembly(LEGACY);

    assertThat(codes(reading)).isEmpty();
    assertThat(value(reading, "Legacy/Worker11F36D0F", "Code").toString())
        .contains("S3Bucket=(known after apply)");
    assertThat(links(reading, "Legacy/Worker11F36D0F", "Environment.Variables.QUEUE").targets())
        .hasSize(1);
  }

  @Test
  void an_undecided_condition_keeps_its_stack() throws InputException {
    assertThat(value(readAssembly(WEB), "Web/SiteE53D7754", "VersioningConfiguration").toString())
        .contains("depends on Web/IsProd");
  }

  @Test
  void the_version_of_the_schema_is_told() throws InputException {
    assertThat(readAssembly(WEB).producer()).isEqualTo("schema 55.0.0");
  }
}
