package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.ofAccount;
import static dev.srm.checklist.ItemBuilder.responsibility;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static dev.srm.checklist.ResourceBuilder.unassessed;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Checklists like those of real inputs, and their renderings. */
final class Samples {

  static final Responsibility ADMIN_PORTS =
      responsibility(
          "ec2.no-public-admin-ports",
          "Close administration ports to the internet",
          Severity.CRITICAL,
          Layer.FIREWALL_CONFIG,
          Category.NETWORK);
  static final Responsibility IMDS =
      responsibility(
          "ec2.require-imdsv2",
          "Require IMDSv2",
          Severity.HIGH,
          Layer.PLATFORM_CONFIGURATION,
          Category.CONFIGURATION);
  static final Responsibility PATCH =
      responsibility(
          "ec2.patch-guest-os",
          "Patch the guest operating system",
          Severity.HIGH,
          Layer.GUEST_OS,
          Category.PATCHING);
  static final Responsibility EBS_DEFAULT =
      responsibility(
          "ec2.encrypt-volumes-by-default",
          "Turn on encryption by default for volumes",
          Severity.MEDIUM,
          Layer.SERVER_SIDE_ENCRYPTION,
          Category.ENCRYPTION);
  static final Responsibility ACCESS_REVIEW =
      responsibility(
          "iam.review-access",
          "Review who has access",
          Severity.MEDIUM,
          Layer.IDENTITY_ACCESS,
          Category.IDENTITY);
  static final Responsibility KEY_POLICY =
      responsibility(
          "kms.key-policy",
          "Let only named principals use the key",
          Severity.HIGH,
          Layer.KEYS_SECRETS,
          Category.ENCRYPTION);
  static final Responsibility STORAGE =
      responsibility(
          "rds.encrypt-storage",
          "Encrypt database storage",
          Severity.HIGH,
          Layer.SERVER_SIDE_ENCRYPTION,
          Category.ENCRYPTION);
  static final Responsibility RESTORE =
      responsibility(
          "rds.test-restore",
          "Test a restore",
          Severity.MEDIUM,
          Layer.RESILIENCE_IN_CLOUD,
          Category.BACKUP);
  static final Responsibility PUBLIC_ACCESS =
      responsibility(
          "s3.block-public-access",
          "Block public access",
          Severity.CRITICAL,
          Layer.CUSTOMER_DATA,
          Category.NETWORK);
  static final Responsibility VERSIONING =
      responsibility(
          "s3.versioning",
          "Keep earlier versions of objects",
          Severity.LOW,
          Layer.RESILIENCE_IN_CLOUD,
          Category.BACKUP);

  private static final Layer[] STACK = {
    Layer.GUEST_OS,
    Layer.CONTAINER_ORCHESTRATION,
    Layer.PLATFORM_RUNTIME,
    Layer.DATABASE_ENGINE,
    Layer.APPLICATION
  };

  /** What an author may put into a name to do harm where the report is shown. */
  static final String HOSTILE =
      "aws_s3_bucket.b[\"`*_~<img src=x onerror=alert(1)>|</details>-->[x](https://evil.example)"
          + " @team #12 ##vso[task.complete] ##[error]x ::error::x www.evil.example"
          + "\n::set-output name=a::b\n- [x] done\n# title\r\u001b[2J\u001b]8;;https://e\u0007"
          + "\u202emoc.live\u2066\u200b\u0000\u0085\u2028\ud83d\udc0d\"]";

  /** The characters of {@link #HOSTILE} that no report may hold. */
  static final String[] HOSTILE_CHARACTERS = {
    "\r", "\u001b", "\u0007", "\u202e", "\u2066", "\u200b", "\u0000", "\u0085", "\u2028"
  };

  private Samples() {}

  static String render(ReportFormat format, Checklist checklist, RenderOptions options) {
    StringWriter out = new StringWriter();
    try {
      format.renderer().render(checklist, out, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String render(ReportFormat format, Checklist checklist) {
    return render(format, checklist, RenderOptions.DEFAULT);
  }

  /** A plan that changes part of what is there, for better and for worse. */
  static Checklist update() {
    Checklists update = Checklists.ofPlan();
    addResources(update);
    addOpenItems(update);
    addOtherItems(update);
    return update
        .with(
            Diagnostic.warning(
                "provider-unknown-region",
                "provider aws.west names no Region; account settings are not joined",
                new SourceLocation("plan.json", 812, 9)))
        .build();
  }

  private static void addOpenItems(Checklists update) {
    String group = "module.bastion.aws_security_group.this[\"ssh\"]";
    update
        .with(
            item(ADMIN_PORTS, group)
                .is(ItemStatus.UNSATISFIED, "ingress rule 2 lets tcp 22 in from 0.0.0.0/0")
                .seen(group, "ingress", "admits tcp 22 from 0.0.0.0/0"))
        .with(
            item(PATCH, "aws_instance.ci")
                .is(ItemStatus.MANUAL, "no attribute shows when updates are installed")
                .said(Kind.ATTESTATION, "ci-team", "patched every week", true)
                .delta(Delta.UNCHANGED))
        .with(
            item(PATCH, "aws_ecs_service.api")
                .is(ItemStatus.MANUAL, "no attribute shows when updates are installed"))
        .with(
            ofAccount(EBS_DEFAULT)
                .is(ItemStatus.UNDETERMINED, "the account setting is not in this input")
                .delta(Delta.UNCHANGED))
        .with(
            ofAccount(ACCESS_REVIEW)
                .is(ItemStatus.MANUAL, "reviews are not written in plans")
                .delta(Delta.UNCHANGED))
        .with(
            item(KEY_POLICY, "aws_kms_key.data")
                .is(ItemStatus.UNDETERMINED, "policy waits for aws_iam_role.app.arn")
                .seen("aws_iam_role.app", "arn", "is known after apply"))
        .with(
            item(STORAGE, "aws_db_instance.orders")
                .is(ItemStatus.UNSATISFIED, "storage_encrypted becomes false")
                .seen("aws_db_instance.orders", "storage_encrypted", "is false")
                .delta(Delta.REGRESSED))
        .with(
            item(STORAGE, "aws_db_instance.reports")
                .is(
                    ItemStatus.UNSATISFIED,
                    "storage_encrypted is not set; RDS leaves storage unencrypted")
                .baselined()
                .delta(Delta.UNCHANGED));
  }

  private static void addOtherItems(Checklists update) {
    update
        .with(item(IMDS, "aws_instance.ci").delta(Delta.UNCHANGED))
        .with(
            item(RESTORE, "aws_db_instance.orders")
                .is(ItemStatus.ATTESTED, "no attribute shows it")
                .said(Kind.ATTESTATION, "dba-team", "restored every month", false)
                .delta(Delta.UNCHANGED))
        .with(
            item(RESTORE, "aws_db_instance.reports")
                .is(ItemStatus.WAIVED, "no attribute shows it")
                .said(Kind.WAIVER, "@reporting", "reports can be made anew", false)
                .delta(Delta.UNCHANGED))
        .with(
            item(PUBLIC_ACCESS, "aws_s3_bucket.logs")
                .is(ItemStatus.SATISFIED, "all four blocks are on")
                .delta(Delta.RESOLVED))
        .with(
            item(VERSIONING, "aws_s3_bucket.old")
                .is(ItemStatus.SATISFIED, "versioning is enabled")
                .delta(Delta.REMOVED))
        .with(
            item(VERSIONING, "aws_s3_bucket.logs")
                .is(ItemStatus.NOT_APPLICABLE, "a bucket that only receives logs")
                .delta(Delta.UNCHANGED));
  }

  private static void addResources(Checklists update) {
    update
        .with(
            assessed(
                    Checklists.EC2,
                    "module.bastion.aws_security_group.this[\"ssh\"]",
                    "aws_security_group")
                .without(STACK))
        .with(
            assessed(Checklists.EC2, "aws_instance.ci", "aws_instance").change(ChangeAction.NO_OP))
        .with(
            assessed(Checklists.ECS, "aws_ecs_service.api", "aws_ecs_service")
                .change(ChangeAction.UPDATE)
                .without(Layer.DATABASE_ENGINE)
                .owned(Layer.GUEST_OS, Owner.CUSTOMER, Owner.AWS, "EC2 capacity is patched by you")
                .owned(
                    Layer.CONTAINER_ORCHESTRATION,
                    Owner.CUSTOMER,
                    Owner.AWS,
                    "EC2 capacity is patched by you"))
        .with(
            assessed(Checklists.ECS, "aws_ecs_service.web", "aws_ecs_service")
                .change(ChangeAction.NO_OP)
                .without(Layer.DATABASE_ENGINE))
        .with(assessed(Checklists.KMS, "aws_kms_key.data", "aws_kms_key").without(STACK))
        .with(
            assessed(Checklists.RDS, "aws_db_instance.orders", "aws_db_instance")
                .change(ChangeAction.UPDATE)
                .without(Layer.CONTAINER_ORCHESTRATION, Layer.PLATFORM_RUNTIME, Layer.APPLICATION))
        .with(
            assessed(Checklists.RDS, "aws_db_instance.reports", "aws_db_instance")
                .change(ChangeAction.NO_OP)
                .without(Layer.CONTAINER_ORCHESTRATION, Layer.PLATFORM_RUNTIME, Layer.APPLICATION))
        .with(
            assessed(Checklists.S3, "aws_s3_bucket.logs", "aws_s3_bucket")
                .change(ChangeAction.UPDATE)
                .without(Layer.APPLICATION))
        .with(
            assessed(Checklists.S3, "aws_s3_bucket.old", "aws_s3_bucket")
                .change(ChangeAction.DELETE))
        .with(
            unassessed(
                Disposition.UNMAPPED,
                "aws_new_thing.x",
                "aws_new_thing",
                "the catalog does not know aws_new_thing"))
        .with(
            unassessed(
                Disposition.OTHER_PROVIDER,
                "random_id.suffix",
                "random_id",
                "random_id is not an AWS resource"))
        .with(
            unassessed(
                    Disposition.NO_RESPONSIBILITY,
                    "aws_s3_object.readme",
                    "aws_s3_object",
                    "content of a bucket")
                .of(Checklists.S3));
  }

  /** A template of which everything is new, as CDK makes it. */
  static Checklist firstDeployment() {
    Checklists first = Checklists.empty().input("Shop.template.json", "cdk-assembly", null);
    first
        .with(
            assessed(Checklists.S3, "AssetsBucketD7FEB781", "AWS::S3::Bucket")
                .at("Shop.template.json", 3, 5)
                .displayed("Shop/Assets/Bucket")
                .without(Layer.APPLICATION))
        .with(
            item(PUBLIC_ACCESS, "AssetsBucketD7FEB781")
                .is(
                    ItemStatus.UNSATISFIED,
                    "PublicAccessBlockConfiguration.BlockPublicAcls is false")
                .at("Shop.template.json", 9, 11))
        .with(
            item(VERSIONING, "AssetsBucketD7FEB781")
                .is(ItemStatus.SATISFIED, "VersioningConfiguration.Status is Enabled"));
    return first.build();
  }

  /** Fifty instances with one verdict, and two that differ. */
  static Checklist manyAlike() {
    Checklists many = Checklists.ofPlan();
    for (int i = 0; i < 52; i++) {
      String address = "module.fleet.aws_instance.worker[" + i + "]";
      String reason =
          i < 50 ? "metadata_options.http_tokens is \"optional\"" : "metadata_options is not set";
      many.with(assessed(Checklists.EC2, address, "aws_instance"))
          .with(item(IMDS, address).is(ItemStatus.UNSATISFIED, reason))
          .with(item(PATCH, address).is(ItemStatus.MANUAL, "no attribute shows it"));
    }
    return many.build();
  }

  /** A checklist in which every text that an author can influence is hostile. */
  static Checklist hostile() {
    Responsibility named =
        responsibility(
            "s3.block-public-access",
            HOSTILE,
            Severity.HIGH,
            Layer.CUSTOMER_DATA,
            Category.NETWORK);
    String other = "::error::" + HOSTILE;
    Checklists hostile =
        Checklists.empty()
            .input(HOSTILE, "terraform-plan", HOSTILE)
            .input(other, "terraform-plan", HOSTILE);
    for (ItemStatus status : ItemStatus.values()) {
      hostile
          .with(
              item(named, HOSTILE)
                  .is(status, HOSTILE)
                  .seen(HOSTILE, HOSTILE, HOSTILE)
                  .said(Kind.WAIVER, HOSTILE, HOSTILE, status.open())
                  .baselined())
          .with(item(named, "::" + status).is(status, "::error::" + HOSTILE).in(other))
          .with(ofAccount(named).is(status, HOSTILE).seen(null, HOSTILE, HOSTILE))
          .with(ofAccount(named).is(status, HOSTILE).in(HOSTILE));
    }
    for (Disposition disposition : Disposition.values()) {
      hostile
          .with(unassessed(disposition, HOSTILE, HOSTILE, HOSTILE))
          .with(unassessed(disposition, HOSTILE, HOSTILE, HOSTILE).in(other));
    }
    return hostile
        .with(
            assessed(Checklists.ECS, "::warning::moved", HOSTILE)
                .displayed(HOSTILE)
                .at(HOSTILE, 1, 1)
                .owned(Layer.GUEST_OS, Owner.CUSTOMER, Owner.AWS, HOSTILE))
        .with(Diagnostic.warning("code", HOSTILE, new SourceLocation(HOSTILE, 1, 1)))
        .build();
  }
}
