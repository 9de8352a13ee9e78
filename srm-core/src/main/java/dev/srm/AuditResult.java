package dev.srm;

import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.Diagnostic;
import java.util.List;

/**
 * The answer to a request.
 *
 * @param complete every item that the input gives rise to
 * @param report the items to show: those of the scope that the filter lets through
 * @param gate what the gate made of all items of the scope
 */
public record AuditResult(Checklist complete, Checklist report, Gate.Outcome gate) {

  private static final List<String> NOTICES =
      List.of("acceptance-", "baseline-", "input-twice", "input-copy");

  /** Narrows a complete checklist down to what the request asks for and judges it. */
  public static AuditResult of(AuditRequest request, Checklist complete) {
    Checklist inScope = request.scope().select(complete);
    Checklist shown = request.filter().select(inScope);
    int hidden = inScope.items().size() - shown.items().size();
    return new AuditResult(
        complete,
        hidden == 0 ? shown : withNote(shown, hidden),
        request.gate().judge(inScope, shown));
  }

  /**
   * Returns the warnings about attestations, waivers, the baseline and inputs that are there twice:
   * they are about files of the user's own, and somebody has to act.
   */
  public List<Diagnostic> notices() {
    return complete.diagnostics().stream()
        .filter(diagnostic -> diagnostic.level() == Diagnostic.Level.WARNING)
        .filter(diagnostic -> isNotice(diagnostic.code()))
        .toList();
  }

  private static boolean isNotice(String code) {
    return NOTICES.stream().anyMatch(code::startsWith);
  }

  private static Checklist withNote(Checklist shown, int hidden) {
    int all = shown.items().size() + hidden;
    return shown.withDiagnostic(
        Diagnostic.info(
            "filtered", "the filter keeps " + hidden + " of " + all + " items out of this report"));
  }
}
