package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource;
import dev.srm.render.OwnershipMatrix.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Markdown report says of ownership: in short, what moves, and layer by layer. */
final class MarkdownOwnership {

  private static final int MOST_MOVED = 10;
  private static final int MOST_DIFFERENT = 6;

  /** Wider tables scroll out of sight in a pull request. */
  private static final int SERVICES_PER_TABLE = 8;

  private final MarkdownPage page;
  private final MarkdownNames names;
  private final OwnershipMatrix matrix;

  MarkdownOwnership(MarkdownPage page, MarkdownNames names, OwnershipMatrix matrix) {
    this.page = page;
    this.names = names;
    this.matrix = matrix;
  }

  /** Writes who has what in a few lines. */
  void writeSummary() throws IOException {
    Map<Owner, List<String>> summary = OwnershipSummary.of(matrix);
    if (summary.isEmpty()) {
      return;
    }
    for (Owner owner : List.of(Owner.CUSTOMER, Owner.SHARED, Owner.UNDECIDED, Owner.AWS)) {
      List<String> phrases = summary.get(owner);
      if (phrases != null) {
        String label = owner == Owner.AWS ? "Inherited from AWS" : capital(Words.owner(owner));
        String text = MarkdownText.sentence(String.join("; ", phrases));
        page.bullet(0, "**" + label + "**: " + text);
      }
    }
    page.endList();
  }

  /** Writes the layers that the change moves from one owner to another. */
  void writeMoves(List<OwnershipMove> moves) throws IOException {
    if (moves.isEmpty()) {
      return;
    }
    page.heading("Ownership moves");
    for (OwnershipMove move : moves) {
      page.bullet(0, move(move, page.names(names.ofResources(move.resources()), MOST_MOVED)));
    }
    page.endList();
  }

  /** Returns a move as a sentence about resources that are named already. */
  static String move(OwnershipMove move, String resources) {
    List<String> layers = new ArrayList<>();
    for (Layer layer : move.layers()) {
      layers.add(Words.layer(layer));
    }
    String before = (layers.size() == 1 ? " was " : " were ") + Words.owner(move.before());
    return resources
        + ": "
        + Words.list(layers)
        + before
        + ", now **"
        + Words.owner(move.after())
        + "** - "
        + MarkdownText.sentence(move.because());
  }

  /** Writes the matrix, folded: layers down, services across. */
  void writeMatrix() throws IOException {
    List<Column> columns = matrix.columns();
    if (columns.isEmpty()) {
      return;
    }
    page.fold("Who owns what, layer by layer (" + Words.count(columns.size(), "service") + ")");
    for (int start = 0; start < columns.size(); start += SERVICES_PER_TABLE) {
      int end = Math.min(start + SERVICES_PER_TABLE, columns.size());
      page.table(rows(columns.subList(start, end)), ":-:");
    }
    page.paragraph(
        "A inherited from AWS, C customer, S shared, ? decided at apply, - not there;"
            + " A/C: it depends on the resource");
    for (Column column : columns) {
      writeDifferences(column);
    }
    page.unfold();
  }

  /** Where resources of a service differ in who has the software on them, each is named. */
  private void writeDifferences(Column column) throws IOException {
    Map<Map<Owner, List<AssessedResource>>, List<String>> layers = new LinkedHashMap<>();
    for (Layer layer : OwnershipMatrix.SOFTWARE_STACK) {
      Map<Owner, List<AssessedResource>> resources = column.resources(layer);
      if (resources.size() > 1) {
        layers.computeIfAbsent(resources, key -> new ArrayList<>()).add(Words.layer(layer));
      }
    }
    for (Map.Entry<Map<Owner, List<AssessedResource>>, List<String>> entry : layers.entrySet()) {
      List<String> parts = new ArrayList<>();
      entry
          .getKey()
          .forEach(
              (owner, resources) ->
                  parts.add(
                      Words.owner(owner)
                          + " on "
                          + page.names(names.ofResources(resources), MOST_DIFFERENT)));
      String title = MarkdownText.sentence(column.title());
      page.bullet(0, title + ", " + Words.list(entry.getValue()) + ": " + String.join("; ", parts));
    }
    if (!layers.isEmpty()) {
      page.endList();
    }
  }

  private List<List<String>> rows(List<Column> columns) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    for (Column column : columns) {
      head.add(MarkdownText.cell(MarkdownText.sentence(column.title())));
    }
    rows.add(head);
    boolean folded = alwaysInherited();
    if (folded) {
      rows.add(
          row("From facilities to hypervisor and service operation", Layer.FACILITIES, columns));
    }
    for (Layer layer : Layer.values()) {
      if (!folded || layer.zone() != Layer.Zone.ALWAYS_AWS) {
        rows.add(row(layer.title(), layer, columns));
      }
    }
    return rows;
  }

  private boolean alwaysInherited() {
    for (Layer layer : Layer.values()) {
      if (layer.zone() == Layer.Zone.ALWAYS_AWS && !matrix.everywhere(layer, Owner.AWS)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> row(String title, Layer layer, List<Column> columns) {
    List<String> row = new ArrayList<>(List.of(title));
    for (Column column : columns) {
      row.add(letters(column.owners(layer)));
    }
    return row;
  }

  private static String letters(Set<Owner> owners) {
    List<String> letters = new ArrayList<>();
    for (Owner owner : owners) {
      letters.add(
          switch (owner) {
            case AWS -> "A";
            case CUSTOMER -> "C";
            case SHARED -> "S";
            case UNDECIDED -> "?";
            case ABSENT -> "-";
          });
    }
    return letters.isEmpty() ? "-" : String.join("/", letters);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
