package dev.srm.evaluation;

/** A named function that the catalog may call for what data cannot say. */
@FunctionalInterface
interface ConditionFunction {

  /** Returns its answer for one call. */
  Verdict apply(FunctionCall call);
}
