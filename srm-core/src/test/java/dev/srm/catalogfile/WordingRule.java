package dev.srm.catalogfile;

import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Kind;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.Responsibility;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** Titles and sources read alike wherever they stand. */
final class WordingRule implements ContractRule {

  private static final int LONGEST_TITLE = 80;
  private static final Pattern NOT_IMPERATIVE =
      Pattern.compile("(?i)(ensure|make sure|should|must|the|a|an|all|no|check)\\b.*");
  private static final Pattern AWS_PAGE =
      Pattern.compile("https://(docs\\.aws\\.amazon\\.com|aws\\.amazon\\.com)/.+");

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    Problems problems = new Problems();
    page(service.service().documentation(), service, service.tree(), problems);
    for (Responsibility responsibility : service.service().responsibilities()) {
      title(responsibility, service, problems);
    }
    for (Kind kind : service.service().kinds()) {
      for (DefaultValue fallback : kind.defaults()) {
        source(fallback.source(), service, fallback, problems);
      }
      for (OwnershipShift shift : kind.shifts()) {
        source(shift.source(), service, shift, problems);
      }
    }
    return problems.found();
  }

  private static void title(
      Responsibility responsibility, ServiceSource service, Problems problems) {
    String title = responsibility.title();
    if (title.length() > LONGEST_TITLE) {
      problems.add(service.at(responsibility), "the title has more than 80 characters");
    }
    if (title.endsWith(".")) {
      problems.add(service.at(responsibility), "the title ends with a full stop");
    }
    if (NOT_IMPERATIVE.matcher(title).matches() || !Character.isUpperCase(title.charAt(0))) {
      problems.add(
          service.at(responsibility),
          "the title \""
              + title
              + "\" does not begin with the verb of what to do, such as Encrypt");
    }
  }

  /** A source is a page of AWS, or text that names a document. */
  private static void source(String source, ServiceSource service, Object part, Problems problems) {
    if (source != null && source.startsWith("http")) {
      page(source, service, part, problems);
    }
  }

  private static void page(String url, ServiceSource service, Object part, Problems problems) {
    if (!AWS_PAGE.matcher(url).matches()) {
      problems.add(service.at(part), "\"" + url + "\" is no https page of AWS's documentation");
    }
  }
}
