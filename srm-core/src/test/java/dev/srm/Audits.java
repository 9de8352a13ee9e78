package dev.srm;

import dev.srm.catalog.Catalog;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.InputException;
import dev.srm.render.RenderOptions;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;

/** Audits files as a front end does, for the tests. */
public final class Audits {

  /** The day of the audits, so that what expires does so in the tests alone. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String VERSION = "0.1.0";

  /**
   * Reading it anew for each of the thousands of audits of the laws would take most of the time.
   */
  private static final Catalog CATALOG = BundledCatalog.open();

  private Audits() {}

  /** Audits one file with the bundled catalog. */
  public static Checklist audit(Path file) throws InputException, InvalidOptionException {
    return audit(file, file.getFileName().toString());
  }

  /**
   * Audits one file.
   *
   * @param file the file
   * @param key what tells its items from those of other inputs
   */
  public static Checklist audit(Path file, String key)
      throws InputException, InvalidOptionException {
    Path folder = file.toAbsolutePath().getParent();
    AuditRequest request =
        AuditRequest.builder()
            .today(TODAY)
            .set(AuditOption.INPUTS, file.getFileName().toString())
            .set(AuditOption.KEY, key)
            .build();
    return new Auditor(CATALOG, VERSION).audit(request, Workspace.in(folder)).complete();
  }

  /** Renders a checklist in full. */
  public static String render(Checklist checklist, ReportFormat format) throws IOException {
    StringWriter text = new StringWriter();
    format.renderer().render(checklist, text, RenderOptions.DEFAULT.withFull(true));
    return text.toString();
  }
}
