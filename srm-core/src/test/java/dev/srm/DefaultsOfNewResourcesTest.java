package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AWS gives to new resources is said of new resources only, in every kind of input. */
class DefaultsOfNewResourcesTest {

  private static final String BLOCK = "s3.block-public-access";
  private static final String ACLS = "s3.disable-acls";

  private static final String PLAIN =
      """
      Resources:
        Bucket: {Type: AWS::S3::Bucket}
      """;

  private static final String GUARDED =
      """
      Resources:
        Bucket:
          Type: AWS::S3::Bucket
          Properties:
            OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerEnforced}]}
            PublicAccessBlockConfiguration:
              {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
      """;

  @TempDir Path folder;

  @Test
  void a_template_alone_describes_what_is_made() throws Exception {
    Checklist checklist = audit(PLAIN, null);

    assertThat(item(checklist, BLOCK).status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(checklist, ACLS).status()).isEqualTo(ItemStatus.SATISFIED);
  }

  @Test
  void what_neither_template_sets_is_as_it_was_made() throws Exception {
    Checklist checklist = audit(PLAIN, PLAIN);

    assertThat(item(checklist, BLOCK).status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(checklist, BLOCK).delta()).isEqualTo(Delta.UNCHANGED);
  }

  @Test
  void what_a_template_no_longer_sets_does_not_come_back_as_a_default() throws Exception {
    Checklist checklist = audit(PLAIN, GUARDED);

    for (String id : List.of(BLOCK, ACLS)) {
      assertThat(item(checklist, id))
          .extracting(ChecklistItem::status, ChecklistItem::delta)
          .containsExactly(ItemStatus.UNSATISFIED, Delta.REGRESSED);
      assertThat(item(checklist, id).reason()).contains("is taken away");
    }
  }

  @Test
  void an_unlisted_bucket_of_a_change_set_may_be_older_than_the_default() throws Exception {
    Path fixtures = Path.of("src", "test", "resources", "cloudformation", "changeset");
    AuditRequest request =
        AuditRequest.builder()
            .today(Audits.TODAY)
            .set(AuditOption.INPUTS, List.of("update.json", "template.yaml"))
            .build();
    Checklist checklist =
        new Auditor(BundledCatalog.open(), "0.1.0")
            .audit(request, Workspace.in(fixtures))
            .complete();

    assertThat(item(checklist, BLOCK, "Logs"))
        .extracting(ChecklistItem::status, ChecklistItem::delta)
        .containsExactly(ItemStatus.UNDETERMINED, Delta.UNCHANGED);
    assertThat(item(checklist, BLOCK, "Logs").reason()).contains("existed before");
  }

  private Checklist audit(String template, String base) throws Exception {
    Files.writeString(folder.resolve("template.yaml"), template);
    AuditRequestBuilder request =
        AuditRequest.builder().today(Audits.TODAY).set(AuditOption.INPUTS, "template.yaml");
    if (base != null) {
      Files.writeString(folder.resolve("base.yaml"), base);
      request.set(AuditOption.BASE, "base.yaml");
    }
    return new Auditor(BundledCatalog.open(), "0.1.0")
        .audit(request.build(), Workspace.in(folder))
        .complete();
  }

  private static ChecklistItem item(Checklist checklist, String responsibility) {
    return item(checklist, responsibility, "Bucket");
  }

  private static ChecklistItem item(Checklist checklist, String responsibility, String address) {
    return checklist.items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .filter(one -> one.resourceText().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
