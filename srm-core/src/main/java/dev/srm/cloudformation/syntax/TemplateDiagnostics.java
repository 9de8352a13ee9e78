package dev.srm.cloudformation.syntax;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects what is to be said about one input, each thing once and in the order of finding. */
public final class TemplateDiagnostics {

  private static final int MOST = 500;

  private final Set<Diagnostic> collected = new LinkedHashSet<>();
  private final AtomicInteger leftOut = new AtomicInteger();

  /** Says that something was not read as the author may think. */
  public void warn(String code, String message, SourceLocation at) {
    add(Diagnostic.warning(code, message, at));
  }

  /** Says something that is good to know. */
  public void inform(String code, String message, SourceLocation at) {
    add(new Diagnostic(Diagnostic.Level.INFO, code, message, at));
  }

  private void add(Diagnostic diagnostic) {
    if (collected.size() < MOST) {
      collected.add(diagnostic);
    } else if (!collected.contains(diagnostic)) {
      leftOut.incrementAndGet();
    }
  }

  /** Returns what was said, in order. */
  public List<Diagnostic> toList() {
    List<Diagnostic> all = new ArrayList<>(collected);
    if (leftOut.get() > 0) {
      all.add(
          Diagnostic.warning(
              "diagnostics-left-out",
              leftOut.get() + " further messages about this template are left out"));
    }
    return all;
  }
}
