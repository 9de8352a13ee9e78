package dev.srm.catalogfile;

import static dev.srm.catalogfile.CatalogSources.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.tree.FileProblem;
import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the contract refuses what it is there to refuse. */
class ContractRuleTest {

  private static final Path FOLDER = Path.of("src/main/catalog");
  private static final String KINDS =
      """
      kinds:
        queue:
          terraform: [aws_sqs_queue]
          cloudformation: [AWS::SQS::Queue]
          role: duties
      responsibilities:
      """;

  @TempDir private Path folder;
  private CatalogSources sources;

  @BeforeEach
  void start() {
    sources = new CatalogSources(folder.resolve("catalog"));
  }

  @Test
  void types_and_attributes_that_do_not_exist_are_found_wherever_they_stand()
      throws RefusedFileException, IOException {
    sources.service(
        "sqs",
        """
        kinds:
          queue:
            terraform: [aws_sqs_queue]
            cloudformation: [AWS::SQS::Queue]
            role: duties
            identity: {terraform: [uri]}
            links: [{attribute: {terraform: dlq}, to: queue}]
            defaults: [{attribute: {cloudformation: Sse}, value: true, note: n}]
            ownership:
              - when: {attribute: {terraform: kind}, equals: 1}
                owners: {guest-os: aws}
                because: b
                source: s
          ghost: {terraform: [aws_sqs_qeue], role: data}
        responsibilities:
        """
            + responsibility(
                "sqs.a",
                "[queue]",
                "satisfied-when: {each: {terraform: policy@json.Statement,"
                    + " cloudformation: Tags}, some: {attribute: {terraform: Effect,"
                    + " cloudformation: Colour}, equals: 1}}"));

    assertThat(problems(source -> new AttributeRule(source, new TypeSchemas())))
        .containsExactly(
            "AWS::SQS::Queue has no attribute \"Sse\"",
            "AWS::SQS::Queue has no attribute \"Tags.Colour\"",
            "aws_sqs_queue has no attribute \"dlq\"",
            "aws_sqs_queue has no attribute \"kind\"",
            "aws_sqs_queue has no attribute \"uri\"",
            "there is no type \"aws_sqs_qeue\"; did you mean \"aws_sqs_queue\"?");
  }

  @Test
  void titles_begin_with_a_verb_and_sources_are_pages_of_aws()
      throws RefusedFileException, IOException {
    sources.file(
        "sqs",
        """
        service: sqs
        title: SQS
        model: PAAS
        class: software
        documentation: https://example.com/sqs
        kinds:
          queue:
            terraform: [aws_sqs_queue]
            role: duties
            defaults: [{attribute: {terraform: a}, value: 1, note: n, source: http://aws.amazon.com/x}]
        responsibilities:
          - {id: sqs.a, title: Ensure queues are encrypted, applies-to: [queue], layer: governance,
             category: governance, severity: low, duty: d, why: w, remediation: r, since: 0.1.0,
             manual: m}
          - {id: sqs.b, title: Encrypt queues., applies-to: [queue], layer: governance,
             category: governance, severity: low, duty: d, why: w, remediation: r, since: 0.1.0,
             manual: m}
        """);

    assertThat(problems(source -> new WordingRule()))
        .hasSize(4)
        .anyMatch(problem -> problem.contains("https://example.com/sqs"))
        .anyMatch(problem -> problem.contains("http://aws.amazon.com/x"))
        .anyMatch(problem -> problem.contains("\"Ensure queues are encrypted\" does not begin"))
        .anyMatch(problem -> problem.contains("ends with a full stop"));
  }

  @Test
  void references_are_ids_of_known_frameworks() throws RefusedFileException, IOException {
    sources.service(
        "sqs",
        KINDS
            + responsibility(
                "sqs.a",
                "[queue]",
                "manual: m, references: {fsbp: [SQS1], cis-aws-5.0: [2.10, two],"
                    + " nist-800-53-r5: [SC-28(1), SC28], checkov: [CKV2_AWS_5, CKV_GCP_1],"
                    + " trivy: [AVD-AWS-0086], chekov: [CKV_AWS_1]}"));

    assertThat(problems(source -> new ReferenceRule()))
        .hasSize(6)
        .anyMatch(problem -> problem.contains("\"SQS1\" is no id of fsbp"))
        .anyMatch(problem -> problem.contains("\"two\" is no id of cis-aws-5.0"))
        .anyMatch(problem -> problem.contains("\"SC28\""))
        .anyMatch(problem -> problem.contains("\"CKV_GCP_1\""))
        .anyMatch(problem -> problem.contains("\"AVD-AWS-0086\""))
        .anyMatch(problem -> problem.contains("did you mean \"checkov\"?"));
  }

  @Test
  void functions_exist_and_get_their_arguments() throws RefusedFileException, IOException {
    sources.service(
        "sqs",
        KINDS
            + responsibility("sqs.a", "[queue]", "satisfied-when: {function: policy-grants-admn}")
            + responsibility(
                "sqs.b",
                "[queue]",
                "satisfied-when: {not: {function: policy-grants-admin, with: {at: policy}}}"));

    assertThat(problems(FunctionRule::new))
        .containsExactly(
            "policy-grants-admin needs policy",
            "policy-grants-admin takes no at",
            "there is no function \"policy-grants-admn\"; did you mean \"policy-grants-admin\"?");
  }

  @Test
  void what_the_mapper_cannot_tell_the_schema_can() throws RefusedFileException, IOException {
    sources.service(
        "sqs",
        KINDS
            + responsibility(
                "sqs.a",
                "[queue]",
                "satisfied-when: {attribute: a, size-at-least: 0}, references: {cis: [1.1]}"));

    assertThat(problems(source -> new SchemaRule(FOLDER)))
        .anyMatch(problem -> problem.contains("references"))
        .anyMatch(problem -> problem.contains("satisfied-when"));
  }

  @Test
  void every_verdict_and_every_shift_needs_a_case() throws RefusedFileException, IOException {
    sources.service(
        "sqs",
        """
        kinds:
          queue:
            terraform: [aws_sqs_queue]
            cloudformation: [AWS::SQS::Queue]
            role: duties
            ownership:
              - {owners: {guest-os: shared}, because: b, source: s}
              - {owners: {guest-os: customer}, because: b, source: s, rank: 1}
        responsibilities:
        """
            + responsibility("sqs.a", "[queue]", "satisfied-when: {attribute: a, equals: 1}")
            + responsibility("sqs.b", "[queue]", "manual: m"));
    CaseFile cases =
        CaseFile.parse(
            """
            cases:
              - name: a queue
                terraform: {aws_sqs_queue.q: {}}
                cloudformation: {Q: {Type: AWS::SQS::Queue}}
                owners: {Q: {guest-os: SHARED, hardware: AWS}}
                expect: {sqs.a: {terraform: SATISFIED, cloudformation: {Q: UNSATISFIED}}}
            """);
    CaseFile excused =
        CaseFile.parse(
            """
            cases: []
            cannot-show:
              sqs.a: {terraform: {UNSATISFIED: no}, cloudformation: {SATISFIED: no}}
            """);

    assertThat(problems(source -> new CaseRule(source, service -> cases)))
        .containsExactly(
            "no case in cloudformation expects sqs.a to be SATISFIED",
            "no case in terraform expects sqs.a to be UNSATISFIED",
            "no case shows this ownership shift");
    assertThat(problems(source -> new CaseRule(source, service -> excused)))
        .contains("no case in terraform expects sqs.a to be SATISFIED")
        .doesNotContain("no case in terraform expects sqs.a to be UNSATISFIED");
  }

  private interface RuleOf {
    ContractRule rule(CatalogSource source);
  }

  /** Returns the messages, sorted. */
  private List<String> problems(RuleOf rule) throws RefusedFileException, IOException {
    CatalogSource source = CatalogSource.read(sources.root());
    return source.byFolder().values().stream()
        .flatMap(service -> rule.rule(source).problems(service).stream())
        .map(FileProblem::message)
        .sorted()
        .toList();
  }
}
