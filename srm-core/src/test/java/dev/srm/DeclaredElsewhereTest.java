package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a template leaves to modules, macros, custom and third-party resources. */
class DeclaredElsewhereTest {

  private static Checklist checklist;

  @BeforeAll
  static void audit() throws Exception {
    Path template =
        Path.of(
            DeclaredElsewhereTest.class.getResource("/cloudformation/good/elsewhere.yaml").toURI());
    checklist = Audits.audit(template);
  }

  private static ChecklistItem item(String address, String responsibility) {
    return checklist.items().stream()
        .filter(item -> item.resourceText().equals(address))
        .filter(item -> item.responsibility().id().equals(responsibility))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_resource_is_listed_with_what_became_of_it() {
    assertThat(checklist.resources())
        .extracting(one -> one.address().text(), AssessedResource::disposition)
        .containsExactly(
            tuple("Certificate", Disposition.OTHER_PROVIDER),
            tuple("Copies", Disposition.ASSESSED),
            tuple("CopiesPolicy", Disposition.NO_RESPONSIBILITY),
            tuple("Jobs", Disposition.ASSESSED),
            tuple("Key", Disposition.ASSESSED),
            tuple("Landing", Disposition.NOT_ASSESSED),
            tuple("Lookup", Disposition.OTHER_PROVIDER),
            tuple("Monitor", Disposition.OTHER_PROVIDER),
            tuple("Server", Disposition.ASSESSED));
  }

  @Test
  void what_is_not_assessed_says_why() {
    assertThat(checklist.resources())
        .filteredOn(one -> one.ownership().isEmpty())
        .extracting(one -> one.address().text(), AssessedResource::because)
        .contains(
            tuple("Landing", "it is a module, and the resources in it are not in this input"),
            tuple("Lookup", "it is a custom resource, and only its own code says what it makes"),
            tuple(
                "Certificate", "it is a custom resource, and only its own code says what it makes"),
            tuple("Monitor", "its type is registered by Datadog, not by AWS"));
  }

  @Test
  void only_the_module_and_the_macros_are_warned_about() {
    assertThat(checklist.diagnostics())
        .extracting(Diagnostic::code, one -> one.location().line())
        .containsExactlyInAnyOrder(
            tuple("macro-not-expanded", 3),
            tuple("module-not-expanded", 9),
            tuple("macro-not-expanded", 43),
            tuple("hidden-properties", 43));
  }

  @Test
  void a_reference_into_a_module_sets_a_property() {
    assertThat(item("Copies", "s3.server-access-logging").status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item("Copies", "s3.customer-managed-key").evidence())
        .extracting(Evidence::conclusion)
        .contains("is set by Landing.BucketKey.Arn");
  }

  @Test
  void a_policy_of_a_bucket_in_a_module_is_not_taken_for_that_of_another() {
    assertThat(item("Copies", "s3.no-public-grants").evidence())
        .extracting(Evidence::conclusion)
        .contains("no bucket policy in this input belongs to it");
  }

  @Test
  void an_attribute_of_a_custom_resource_decides_later() {
    ChecklistItem item = item("Server", "ec2.require-imdsv2");

    assertThat(item.status()).isEqualTo(ItemStatus.UNDETERMINED);
    assertThat(item.reason()).isEqualTo("MetadataOptions.HttpTokens waits for Lookup.HttpTokens");
  }

  @Test
  void what_a_macro_may_set_is_not_taken_for_unset() {
    ChecklistItem item = item("Jobs", "sqs.encrypt-at-rest");

    assertThat(item.status()).isEqualTo(ItemStatus.UNDETERMINED);
    assertThat(item.reason()).contains("macro QueueDefaults");
  }
}
