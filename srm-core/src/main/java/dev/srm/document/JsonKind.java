package dev.srm.document;

import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells JSON documents apart by the keys of their outermost object, in whatever order they come.
 */
final class JsonKind {

  /** The log lines of {@code terraform plan -json}. */
  private static final String OF_LOG_LINE = "@level";

  private static final Set<String> OF_PLAN =
      Set.of("planned_values", "resource_changes", "resource_drift", "output_changes");

  private static final Set<String> OF_CHANGE_SET = Set.of("ChangeSetName", "ChangeSetId");

  private static final Set<String> OF_TEMPLATE = Set.of("AWSTemplateFormatVersion", "Resources");

  /** These belong to a plan when the object has a format version, too. */
  private static final Set<String> OF_VERSIONED_PLAN =
      Set.of("configuration", "prior_state", "applyable", "errored", "relevant_attributes");

  private static final Set<String> OF_VERSIONED = Set.of("format_version", "terraform_version");

  /** The report of srm itself; nothing else has all of these. */
  private static final Set<String> OF_REPORT = Set.of("schemaVersion", "tool", "catalog");

  /** These decide in company only, so that all keys have to be seen first. */
  private static final Set<String> IN_COMPANY =
      Set.of("values", "serial", "lineage", "version", "artifacts", "Changes", "StackName");

  /** Stands for every key that says nothing about the kind. */
  private static final String OTHER = "";

  private final Set<String> seen = new HashSet<>();

  private JsonKind() {}

  /** Returns the format of a JSON object, or refuses it. */
  static DocumentFormat of(InputDocument document) throws InputException {
    JsonKind kind = new JsonKind();
    TopLevelKeys.End end = kind.look(document);
    if (end == TopLevelKeys.End.TRUNCATED) {
      throw InputAdvice.truncated(document.name());
    }
    if (end == TopLevelKeys.End.MALFORMED) {
      throw InputAdvice.refused(document.name(), "is not valid JSON. Make the file again.");
    }
    DocumentFormat format = kind.decide(document.name());
    if (format == null) {
      throw InputAdvice.unsupported(document.name(), "JSON");
    }
    return format;
  }

  private TopLevelKeys.End look(InputDocument document) throws InputException {
    try (Reader text = document.undigestedText()) {
      return new TopLevelKeys(text).visit(this::goOnAfter);
    } catch (IOException e) {
      throw InputAdvice.unreadable(document.name(), e);
    }
  }

  private boolean goOnAfter(String key) {
    boolean known =
        IN_COMPANY.contains(key) || OF_VERSIONED.contains(key) || OF_VERSIONED_PLAN.contains(key);
    boolean decides =
        OF_PLAN.contains(key)
            || OF_CHANGE_SET.contains(key)
            || OF_TEMPLATE.contains(key)
            || key.equals(OF_LOG_LINE);
    boolean ofReport = OF_REPORT.contains(key);
    seen.add(known || decides || ofReport ? key : OTHER);
    return !decides && !seen.containsAll(OF_REPORT);
  }

  private @Nullable DocumentFormat decide(String name) throws InputException {
    if (seen.contains(OF_LOG_LINE)) {
      throw InputAdvice.logStream(name);
    }
    if (seen.containsAll(OF_REPORT)) {
      return DocumentFormat.SRM_REPORT;
    }
    if (seesAnyOf(OF_PLAN)) {
      return DocumentFormat.TERRAFORM_PLAN;
    }
    if (seesAnyOf(OF_CHANGE_SET) || seen.containsAll(Set.of("Changes", "StackName"))) {
      return DocumentFormat.CLOUDFORMATION_CHANGE_SET;
    }
    if (seesAnyOf(OF_TEMPLATE)) {
      return DocumentFormat.CLOUDFORMATION_TEMPLATE;
    }
    if (seen.containsAll(Set.of("serial", "lineage"))) {
      throw InputAdvice.rawState(name);
    }
    if (seen.containsAll(Set.of("version", "artifacts"))) {
      return DocumentFormat.CDK_ASSEMBLY;
    }
    return seen.contains("format_version") ? decideVersioned() : null;
  }

  /** A plan always shows more than a state, and an empty state nothing but versions. */
  private @Nullable DocumentFormat decideVersioned() {
    if (seesAnyOf(OF_VERSIONED_PLAN)) {
      return DocumentFormat.TERRAFORM_PLAN;
    }
    boolean state = seen.contains("values") || OF_VERSIONED.containsAll(seen);
    return state ? DocumentFormat.TERRAFORM_STATE : null;
  }

  private boolean seesAnyOf(Set<String> keys) {
    return !Collections.disjoint(seen, keys);
  }
}
