package dev.srm.document;

/** The kinds of input documents that srm reads. */
public enum DocumentFormat {
  /** {@code terraform show -json} or {@code tofu show -json} of a saved plan. */
  TERRAFORM_PLAN("terraform-plan"),
  /** {@code terraform show -json} of a state. */
  TERRAFORM_STATE("terraform-state"),
  /** A CloudFormation or SAM template, YAML or JSON. */
  CLOUDFORMATION_TEMPLATE("cloudformation-template"),
  /** The answer of {@code describe-change-set}. */
  CLOUDFORMATION_CHANGE_SET("cloudformation-change-set"),
  /** All stacks that {@code cdk synth} wrote into one folder, by their manifest. */
  CDK_ASSEMBLY("cdk-assembly"),
  /** The JSON report of a former run of srm. */
  SRM_REPORT("srm-report");

  private final String id;

  DocumentFormat(String id) {
    this.id = id;
  }

  /** Returns the name used in reports and options, such as {@code terraform-plan}. */
  public String id() {
    return id;
  }
}
