package dev.srm.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help: one page about srm and one about each command. */
final class Manual {

  private static final String ABOUT =
      """
      srm tells what becomes yours to do under the AWS Shared Responsibility Model when you
      deploy a Terraform plan or a CloudFormation template, and whether it is done.

      Usage: srm COMMAND [OPTION]... [ARGUMENT]...

      """;

  private static final String START =
      """
      Start here
        terraform plan -out=tfplan && terraform show -json tfplan > plan.json
        srm audit plan.json
        srm explain s3.block-public-access

      srm COMMAND --help shows the options of a command, srm --version the versions.
      """;

  private static final String READS =
      """
      What can be read: what terraform show -json (or tofu) prints of a plan or a state,
      CloudFormation templates (YAML, JSON) and change sets, and cdk.out folders.
      A folder is searched for plan*.json, *.tfplan.json, template.yaml and *.template.json.
      Formats are recognised by content, not by name.
      """;

  private static final String SETTINGS =
      """
      Settings: an option beats its environment variable (--fail-on: SRM_FAIL_ON; several values,
      one a line), which beats .srm.yaml (fail-on: high), which beats the default. The file is
      looked for in the current folder and at the root of its Git working tree, never in the
      folder that is audited. srm config shows what is in force.
      """;

  private static final String[] AUDIT_EXAMPLES = {
    "srm audit plan.json",
    "terraform show -json tfplan | srm audit -",
    "srm audit --scope changed --min-severity high plan.json",
    "srm audit -o text -o json=report.json -o markdown=report.md plan.json",
    "srm audit --parameters params.json --parameters Environment=prod template.yaml",
    "srm audit change-set.json template.yaml",
    "srm audit --base ../main --scope changed infra",
    "srm audit 'envs/*/plan.json'"
  };

  private static final String COMMENTS =
      """
      The pull request is found from what GitHub Actions, GitLab CI, Azure Pipelines, Bitbucket
      Pipelines, Jenkins, CircleCI, Atlantis and others tell a job; options beat that. The token
      comes from GITHUB_TOKEN, GITLAB_TOKEN, BITBUCKET_TOKEN or SYSTEM_ACCESSTOKEN, or from the
      variable that --token-variable names. Where the comment cannot be posted, it is kept in a
      file and in the summary of the job. A JSON report of srm may stand in place of a plan.
      """;

  private static final String[] COMMENT_EXAMPLES = {
    "srm comment plan.json",
    "srm comment --dry-run plan.json",
    "srm comment --comment-key envs/prod --behavior hide-and-new envs/prod/plan.json",
    "srm audit -o json=report.json plan.json && srm comment report.json",
    "srm comment --platform gitlab --repository infra/live --pull-request 7 plan.json"
  };

  private static final String[] CHECK_EXAMPLES = {
    "srm check plan.json",
    "srm check --fail-on critical --scope changed plan.json",
    "srm check --fail-on-undetermined -o markdown=report.md plan.json",
    "SRM_FAIL_ON=medium srm check cdk.out"
  };

  private static final String REVIEW =
      """
      The entry is added at the end of the file; comments and layout stay as they are. It needs no
      plan, and it counts once the file is where the check takes it from: the review of the file
      is what makes it worth something. A pattern of resources knows * and ?; everything else in
      it, brackets and quotes of an address included, stands for itself.
      """;

  private static final String[] ATTEST_EXAMPLES = {
    "srm attest ec2.patch-guest-os --resource 'aws_instance.*' --owner platform-team \\",
    "  --reason 'Patch Manager installs updates every Tuesday' \\",
    "  --evidence https://wiki.example/patching --input plan.json"
  };

  private static final String[] WAIVE_EXAMPLES = {
    "srm waive s3.versioning --resource aws_s3_bucket.scratch --owner data-team \\",
    "  --reason 'Can be made anew from the source' --expires 2027-02-28"
  };

  private static final String[] BASELINE_EXAMPLES = {
    "srm baseline plan.json", "srm check --baseline .srm/baseline.json plan.json"
  };

  private static final String[] CATALOG_EXAMPLES = {
    "srm catalog services", "srm catalog responsibilities s3", "srm catalog type aws_s3_bucket"
  };

  private static final String[] COMPLETION_EXAMPLES = {
    "source <(srm completion bash)",
    "autoload -U bashcompinit && bashcompinit && source <(srm completion zsh)",
    "srm completion fish | source"
  };

  private Manual() {}

  /** Returns the page about srm. */
  static String overview() {
    String commands =
        Stream.of(Command.values())
            .map(command -> "  %-12s%s\n".formatted(command.id(), command.summary()))
            .collect(Collectors.joining());
    return ABOUT + "Commands\n" + commands + "\n" + START + "\n" + exitCodes();
  }

  /** Returns the page about a command. */
  static String page(Command command) {
    StringBuilder page = new StringBuilder(PicocliModel.usage(command));
    sections(command).forEach(section -> page.append('\n').append(section));
    return page.toString();
  }

  /** Returns how to call a command. */
  static String synopsis(Command command) {
    String options = command.options().isEmpty() ? "" : " [OPTION]...";
    return "srm " + command.id() + options + operands(command);
  }

  private static String operands(Command command) {
    return switch (command) {
      case AUDIT, CHECK, COMMENT, BASELINE -> " PATH...";
      case CATALOG -> " [services | responsibilities [SERVICE] | type TYPE]";
      case HELP -> " [COMMAND]";
      default -> command.operand().isEmpty() ? "" : " " + command.operand();
    };
  }

  private static List<String> sections(Command command) {
    return switch (command) {
      case AUDIT -> List.of(READS, SETTINGS, examples(AUDIT_EXAMPLES), exitCodes());
      case CHECK -> List.of(READS, SETTINGS, examples(CHECK_EXAMPLES), exitCodes());
      case ATTEST -> List.of(REVIEW, examples(ATTEST_EXAMPLES));
      case WAIVE -> List.of(REVIEW, examples(WAIVE_EXAMPLES));
      case BASELINE -> List.of(READS, examples(BASELINE_EXAMPLES));
      case COMMENT -> List.of(READS, COMMENTS, SETTINGS, examples(COMMENT_EXAMPLES), exitCodes());
      case CONFIG -> List.of(SETTINGS);
      case EXPLAIN -> List.of(examples("srm explain ec2.patch-guest-os"));
      case CATALOG -> List.of(examples(CATALOG_EXAMPLES));
      case COMPLETION -> List.of(examples(COMPLETION_EXAMPLES));
      case HELP, VERSION -> List.of();
    };
  }

  private static String examples(String... lines) {
    return "Examples\n"
        + Stream.of(lines).map(line -> "  " + line + "\n").collect(Collectors.joining());
  }

  private static String exitCodes() {
    return "Exit codes\n"
        + Stream.of(ExitCode.values())
            .map(code -> "  " + code.number() + "  " + code.meaning() + "\n")
            .collect(Collectors.joining());
  }
}
