package dev.srm.render;

import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.render.Annotation.Level;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Workflow commands of GitHub Actions, which the runner turns into annotations: beside the source
 * when the input shows source, else beside the run.
 */
final class GithubAnnotationsRenderer implements ChecklistRenderer {

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    AnnotationBudget budget = AnnotationBudget.of(checklist, Level.NOTICE);
    for (Annotation annotation : budget.shown()) {
      write(out, annotation);
    }
    if (!budget.rest().isEmpty()) {
      out.write("::notice title=srm::" + data(budget.rest()) + "\n");
    }
    out.flush();
  }

  private static void write(Writer out, Annotation annotation) throws IOException {
    out.write("::" + annotation.level().name().toLowerCase(Locale.ROOT) + " ");
    SourceLocation location = annotation.location();
    if (location != null) {
      out.write("file=" + property(TerminalText.of(location.file())));
      out.write(",line=" + location.line() + ",col=" + location.column() + ",");
    }
    out.write("title=" + property(annotation.title()));
    out.write("::" + data(annotation.message()) + "\n");
  }

  /** What the runner turns back in a message. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** What the runner turns back in a property. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
