package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.ofAccount;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static dev.srm.checklist.ResourceBuilder.unassessed;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.util.List;

/** Two plans that use the same addresses, of which one changes something. */
final class TwoInputs {

  private TwoInputs() {}

  static Checklist checklist() {
    String staging = "live/staging/plan.json";
    String production = "live/production/plan.json";
    Checklists both =
        Checklists.empty()
            .input(staging, "terraform-plan", "Terraform 1.11.4")
            .input(production, "terraform-plan", "Terraform 1.11.4");
    both.with(
            assessed(Checklists.S3, "aws_s3_bucket.logs", "aws_s3_bucket")
                .change(ChangeAction.UPDATE)
                .fingerprint("00000000000000aa")
                .in(staging))
        .with(
            assessed(Checklists.S3, "aws_s3_bucket.logs", "aws_s3_bucket")
                .change(ChangeAction.NO_OP)
                .fingerprint("00000000000000bb")
                .in(production))
        .with(
            unassessed(
                    Disposition.OTHER_PROVIDER, "module.name", "random_id", "it is no AWS resource")
                .in(production))
        .with(
            item(Samples.PUBLIC_ACCESS, "aws_s3_bucket.logs")
                .is(ItemStatus.UNSATISFIED, "block_public_acls is false")
                .seen("aws_s3_bucket_public_access_block.logs", "block_public_policy", "is false")
                .delta(Delta.REGRESSED)
                .in(staging))
        .with(
            item(Samples.PUBLIC_ACCESS, "aws_s3_bucket.logs")
                .is(ItemStatus.UNSATISFIED, "block_public_acls is false")
                .seen("aws_s3_bucket_public_access_block.logs", "block_public_policy", "is false")
                .delta(Delta.UNCHANGED)
                .in(production));
    for (String input : List.of(staging, production)) {
      both.with(
              item(Samples.RESTORE, "aws_s3_bucket.logs")
                  .is(ItemStatus.MANUAL, "no attribute shows it")
                  .delta(Delta.UNCHANGED)
                  .in(input))
          .with(
              ofAccount(Samples.ACCESS_REVIEW)
                  .is(ItemStatus.MANUAL, "no attribute shows it")
                  .delta(Delta.UNCHANGED)
                  .in(input));
    }
    return both.with(
            ofAccount(Samples.EBS_DEFAULT)
                .is(ItemStatus.MANUAL, "no attribute shows it")
                .delta(Delta.INTRODUCED)
                .in(staging))
        .build();
  }
}
