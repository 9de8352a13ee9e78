package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code selected-for-backup}: whether a backup selection of the same account and Region selects
 * the resource, by ARN, pattern, tag or condition.
 */
final class SelectedForBackup implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    Subject subject = call.subject();
    List<Value> values = call.find("tags").stream().map(Found::value).toList();
    ResourceTags tags = ResourceTags.of(values);
    BackupSelection.Candidate candidate =
        new BackupSelection.Candidate(subject.resource(), tags, call.text("form"));
    List<Verdict> verdicts = new ArrayList<>();
    for (Resource resource : call.graph().resources()) {
      if (BackupSelection.isSelection(resource.type())
          && RelationTester.sameAccount(subject.resource().provider(), resource.provider())) {
        BackupSelection selection = new BackupSelection(resource, call.graph());
        List<Value> deciding = new ArrayList<>(values);
        deciding.addAll(selection.open());
        verdicts.add(verdict(resource, selection.selects(candidate), deciding));
      }
    }
    return verdicts.isEmpty()
        ? Verdict.of(false, subject.evidence("", "no backup selection is in this input"))
        : Verdict.any(verdicts);
  }

  private static Verdict verdict(Resource selection, Truth selects, List<Value> deciding) {
    String conclusion =
        switch (selects) {
          case TRUE -> "selects it";
          case FALSE -> "does not select it";
          case UNKNOWN -> "may select it; that waits for " + Descriptions.waitedFor(deciding);
        };
    Evidence evidence = new Evidence(selection.address(), "", conclusion);
    return selects == Truth.UNKNOWN ? Verdict.waiting(evidence) : Verdict.of(selects, evidence);
  }
}
