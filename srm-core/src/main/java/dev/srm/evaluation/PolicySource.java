package dev.srm.evaluation;

/** Where policies come from. */
final class PolicySource {

  private PolicySource() {}

  /** Whether a data source writes policies or tells the account they are for. */
  static boolean isDocument(String type) {
    return type.equals("aws_iam_policy_document") || type.equals("aws_caller_identity");
  }
}
