package dev.srm.render;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats a checklist can be written in. Another one is a renderer and a line here. */
public enum ReportFormat {
  /** For a terminal. */
  TEXT("text", "txt"),
  /** For a file, a wiki or a pull request: GitHub-flavoured Markdown. */
  MARKDOWN("markdown", "md"),
  /** For other tools; described by {@code report.schema.json}. */
  JSON("json", "json"),
  /** For the log of GitHub Actions, which shows its lines as annotations. */
  GITHUB("github", "github.txt"),
  /** For the log of Azure Pipelines, which shows its lines as issues of the run. */
  AZURE("azure", "azure.txt"),
  /** For the merge requests of GitLab: a code quality report. */
  GITLAB_CODEQUALITY("gitlab-codequality", "codequality.json"),
  /** For the summary of a step of GitHub Actions: Markdown no longer than that may be. */
  STEP_SUMMARY("step-summary", "summary.md");

  private final String id;
  private final String extension;

  ReportFormat(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  /**
   * Returns the format with a name or file ending, whatever its case, or null: {@code markdown} and
   * {@code md} are one.
   */
  public static @Nullable ReportFormat find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (format.id.equals(wanted) || format.extension.equals(wanted)) {
        return format;
      }
    }
    return null;
  }

  /** Returns the name used in options and documentation. */
  public String id() {
    return id;
  }

  /** Returns the usual ending of a file of this format, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns the renderer of this format. */
  public ChecklistRenderer renderer() {
    return switch (this) {
      case TEXT -> new TextRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case JSON -> new JsonRenderer();
      case GITHUB -> new GithubAnnotationsRenderer();
      case AZURE -> new AzureAnnotationsRenderer();
      case GITLAB_CODEQUALITY -> new CodeQualityRenderer();
      case STEP_SUMMARY -> new StepSummaryRenderer();
    };
  }
}
