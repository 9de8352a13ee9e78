package dev.srm.catalogfile;

import dev.srm.catalog.Responsibility;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** References are ids as their framework writes them. */
final class ReferenceRule implements ContractRule {

  private static final Pattern SECTION = Pattern.compile("\\d+(\\.\\d+)+");
  private static final Map<String, Pattern> FRAMEWORKS =
      Map.of(
          "fsbp", Pattern.compile("[A-Za-z0-9]+\\.\\d+"),
          "cis-aws-5.0", SECTION,
          "cis-aws-3.0", SECTION,
          "nist-800-53-r5", Pattern.compile("[A-Z]{2}-\\d+(\\(\\d+\\))?"),
          "checkov", Pattern.compile("CKV2?_AWS_\\d+"),
          "trivy", Pattern.compile("AWS-\\d{4}"));

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    Problems problems = new Problems();
    for (Responsibility responsibility : service.service().responsibilities()) {
      responsibility
          .references()
          .forEach(
              (framework, ids) ->
                  ids.forEach(id -> check(framework, id, service, responsibility, problems)));
    }
    return problems.found();
  }

  private static void check(
      String framework,
      String id,
      ServiceSource service,
      Responsibility responsibility,
      Problems problems) {
    Pattern pattern = FRAMEWORKS.get(framework);
    if (pattern == null) {
      String message = "\"" + framework + "\" is no framework";
      problems.addUnknown(service.at(responsibility), message, framework, FRAMEWORKS.keySet());
    } else if (!pattern.matcher(id).matches()) {
      problems.add(
          service.at(responsibility), "\"" + id + "\" is no id of " + framework + ": " + pattern);
    }
  }
}
