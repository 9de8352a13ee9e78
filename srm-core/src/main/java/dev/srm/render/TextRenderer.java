package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.TerminalPage.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report on a terminal: counts first, then who owns what, then what is open from the worst to
 * the least, each responsibility once with its resources, and at the end the account of every
 * resource. Diagnostics are not in it: the front ends print them beside the report.
 */
public final class TextRenderer implements ChecklistRenderer {

  private static final int MOST_MOVED = 6;

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    ChecklistView view = new ChecklistView(checklist);
    TerminalPage page = new TerminalPage(out, options, checklist.inputs().size() > 1);
    TextNames names = new TextNames(view, options);
    writeInputs(page, view);
    writeCounts(page, view);
    writeOwners(page, view);
    writeMoves(page, view, names);
    TextItems items = new TextItems(page, names, view.tellsChanges());
    items.decided("NOT DONE", view.items(ItemStatus.UNSATISFIED));
    items.decided("DECIDED AT APPLY", view.items(ItemStatus.UNDETERMINED));
    items.listed("NEED A PERSON", view.items(ItemStatus.MANUAL));
    items.decided("WAIVED", view.items(ItemStatus.WAIVED));
    items.listed("ATTESTED", view.items(ItemStatus.ATTESTED));
    if (options.full()) {
      items.listed("DONE", view.items(ItemStatus.SATISFIED));
      items.listed("NOT APPLICABLE", view.items(ItemStatus.NOT_APPLICABLE));
      items.listed("NO LONGER YOURS", view.removed());
    }
    TextCoverage coverage = new TextCoverage(page, names);
    if (options.full()) {
      coverage.writeInFull(view);
    } else {
      coverage.write(view);
    }
    if (!options.hint().isEmpty()) {
      page.blank();
      page.text(0, options.hint());
    }
    out.flush();
  }

  private static void writeInputs(TerminalPage page, ChecklistView view) throws IOException {
    List<InputSummary> inputs = view.checklist().inputs();
    String totals = String.join(" \u00b7 ", Words.totals(view));
    InputCounts counts = InputCounts.of(view);
    for (InputSummary input : inputs) {
      String name = page.fit(name(page, view, input), page.width() / 2);
      InputSummary base = input.base();
      String against = base == null ? "" : ", compared with " + base.name();
      String kind = TerminalText.of(Words.kind(input) + against);
      String words = inputs.size() == 1 ? totals : counts.words(input.name());
      String rest = words.isEmpty() ? kind : kind + " \u00b7 " + words;
      page.labelled(0, page.styled(Style.STRONG, name), Columns.of(name) + 2, rest);
    }
    if (inputs.size() != 1) {
      page.text(0, totals);
    }
  }

  /** Of a path that is too long, its end tells it from those of the other inputs. */
  private static String name(TerminalPage page, ChecklistView view, InputSummary input) {
    String name = TerminalText.of(input.name());
    String label = TerminalText.of(view.label(input.name()));
    boolean tooLong = !page.full() && Columns.of(name) > page.width() / 2;
    boolean several = view.checklist().inputs().size() > 1;
    return several && tooLong && name.endsWith("/" + label) ? "\u2026/" + label : name;
  }

  private static void writeCounts(TerminalPage page, ChecklistView view) throws IOException {
    page.blank();
    List<ItemStatus> shown =
        new ArrayList<>(
            List.of(
                ItemStatus.UNSATISFIED,
                ItemStatus.UNDETERMINED,
                ItemStatus.MANUAL,
                ItemStatus.SATISFIED));
    for (ItemStatus accepted : List.of(ItemStatus.ATTESTED, ItemStatus.WAIVED)) {
      if (!view.items(accepted).isEmpty()) {
        shown.add(accepted);
      }
    }
    for (ItemStatus status : shown) {
      int number = view.items(status).size();
      String label = " ".repeat(6 - Integer.toString(number).length()) + number + " ";
      String words = Words.status(status, number);
      String styled = number == 0 ? words : page.styled(style(status), words);
      page.labelled(0, label + styled, 27, notes(view, status));
    }
    String baselined = Words.baselined(view);
    if (!baselined.isEmpty()) {
      page.blank();
      page.text(2, baselined);
    }
  }

  private static Style style(ItemStatus status) {
    return switch (status) {
      case UNSATISFIED -> Style.ALARM;
      case UNDETERMINED, MANUAL -> Style.NOTICE;
      default -> Style.GOOD;
    };
  }

  private static String notes(ChecklistView view, ItemStatus status) {
    List<String> notes = new ArrayList<>();
    if (status.open()) {
      notes.add(Words.severities(view, status));
    }
    if (view.tellsChanges()) {
      notes.addAll(Words.deltas(view.items(status)));
    }
    notes.removeIf(String::isEmpty);
    return String.join(" \u00b7 ", notes);
  }

  private static void writeOwners(TerminalPage page, ChecklistView view) throws IOException {
    OwnershipMatrix matrix = OwnershipMatrix.of(view.checklist().resources());
    Map<Owner, List<String>> summary = OwnershipSummary.of(matrix);
    if (!summary.isEmpty()) {
      page.blank();
    }
    for (Owner owner : List.of(Owner.CUSTOMER, Owner.SHARED, Owner.UNDECIDED, Owner.AWS)) {
      List<String> phrases = summary.get(owner);
      if (phrases != null) {
        String label = owner == Owner.AWS ? "inherited" : Words.owner(owner);
        int columns = summary.containsKey(Owner.UNDECIDED) ? 18 : 11;
        page.labelled(2, label, columns, TerminalText.of(String.join("; ", phrases)));
      }
    }
  }

  private static void writeMoves(TerminalPage page, ChecklistView view, TextNames names)
      throws IOException {
    List<OwnershipMove> moves = OwnershipMove.of(view.checklist().resources());
    if (moves.isEmpty()) {
      return;
    }
    page.heading("OWNERSHIP MOVES", "");
    for (OwnershipMove move : moves) {
      List<String> layers = new ArrayList<>();
      for (Layer layer : move.layers()) {
        layers.add(Words.layer(layer));
      }
      String verb = layers.size() == 1 ? " was " : " were ";
      page.text(
          2,
          Words.list(layers)
              + verb
              + Words.owner(move.before())
              + ", now "
              + Words.owner(move.after())
              + ": "
              + TerminalText.of(move.because()));
      page.names(4, names.ofResources(move.resources()), MOST_MOVED);
    }
  }
}
