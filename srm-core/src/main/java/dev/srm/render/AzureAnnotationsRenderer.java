package dev.srm.render;

import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.render.Annotation.Level;
import java.io.IOException;
import java.io.Writer;

/**
 * Logging commands of Azure Pipelines, which the agent lists as issues of the run. It knows errors
 * and warnings only: what is less stands in the closing line.
 */
final class AzureAnnotationsRenderer implements ChecklistRenderer {

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    AnnotationBudget budget = AnnotationBudget.of(checklist, Level.WARNING);
    for (Annotation annotation : budget.shown()) {
      write(out, annotation);
    }
    if (!budget.rest().isEmpty()) {
      out.write("srm: " + budget.rest() + "\n");
    }
    out.flush();
  }

  private static void write(Writer out, Annotation annotation) throws IOException {
    String type = annotation.level() == Level.ERROR ? "error" : "warning";
    out.write("##vso[task.logissue type=" + type + ";");
    SourceLocation location = annotation.location();
    if (location != null) {
      out.write("sourcepath=" + property(TerminalText.of(location.file())) + ";");
      out.write("linenumber=" + location.line() + ";columnnumber=" + location.column() + ";");
    }
    out.write("code=" + property(annotation.code()) + ";]");
    out.write(data(annotation.title() + ": " + annotation.message()) + "\n");
  }

  /** What the agent turns back in a message. */
  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** What the agent turns back in a property. */
  private static String property(String text) {
    return data(text).replace(";", "%3B").replace("]", "%5D");
  }
}
