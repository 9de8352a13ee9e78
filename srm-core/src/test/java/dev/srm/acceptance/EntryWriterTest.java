package dev.srm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.diagnostic.InputException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryWriterTest {

  private static final AcceptanceReader READER =
      new AcceptanceReader(BundledCatalog.open(), LocalDate.of(2026, 11, 22));

  private static final String OLD =
      """
      responsibility: s3.versioning
      resource: old
      owner: o
      reason: r
      date: 2026-11-01
      expires: 2026-12-01
      """;

  private final EntryWriter writer = new EntryWriter(Kind.WAIVER, "w.yaml");

  @Test
  void a_new_file_explains_itself() throws Exception {
    assertThat(writer.append(null, fields("aws_s3_bucket.a")))
        .isEqualTo(
            """
            # yaml-language-server: $schema=waivers.schema.json
            # What we accept not doing, for a time. Reviewed like code; srm waive adds entries.
            waivers:
              - responsibility: s3.versioning
                resource: aws_s3_bucket.a
                owner: data-team
                reason: can be made anew
                date: 2026-11-22
                expires: 2027-02-20
            """);
  }

  @Test
  void what_a_person_wrote_stays_byte_for_byte() throws Exception {
    String file = "# ours\nwaivers:   # all\n" + item("    -   ", OLD) + "# end, no line end";

    String longer = writer.append(file, fields("new"));

    assertThat(longer)
        .startsWith(file)
        .endsWith(
            """
            # end, no line end

                -   responsibility: s3.versioning
                    resource: new
                    owner: data-team
                    reason: can be made anew
                    date: 2026-11-22
                    expires: 2027-02-20
            """);
    assertThat(resources(longer)).containsExactly("old", "new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing yet",
        "waivers:",
        "waivers: # none\n",
        "waivers: []",
        "waivers: [ ] # none\n# more\n",
        "---\nwaivers:\n"
      })
  void a_file_without_entries_gets_its_first(String file) throws Exception {
    assertThat(resources(writer.append(file, fields("new")))).containsExactly("new");
  }

  @Test
  void a_list_at_the_margin_and_windows_line_ends_are_kept() throws Exception {
    String file = ("waivers:\n" + item("- ", OLD)).replace("\n", "\r\n");

    String longer = writer.append(file, fields("new"));

    assertThat(longer).startsWith(file).contains("\r\n\r\n- responsibility: s3.versioning\r\n  re");
    assertThat(longer.replace("\r\n", "")).doesNotContain("\n");
    assertThat(resources(longer)).containsExactly("old", "new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module.team[\"the \\\"A\\\" team\"].aws_s3_bucket.b[\"k: #1\"]",
        "*",
        "&anchor",
        "- x",
        "true",
        "null",
        "0x1F",
        "1e3",
        "a: b",
        "a #b",
        "it's",
        "\u00fcber \u202e\ud83d\udc0d",
        "@acme/team",
        "!tag",
        "%",
        "`",
        "\\u0041",
        "x {y} [z], |"
      })
  void every_text_is_read_as_it_was_meant(String text) throws Exception {
    String file = writer.append(null, fields(text));

    assertThat(resources(file)).containsExactly(text);
    assertThat(file).doesNotContain("\u202e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"waivers: [{resource: a}]", "waivers:\n  -\n    resource: a\n", "waivers: {}"})
  void where_an_entry_would_not_fit_a_person_is_asked(String file) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> writer.append(file, fields("new")));

    assertThat(refused).hasMessageContaining("add the entry by hand");
  }

  private static String item(String dash, String fields) {
    String indented = fields.indent(dash.length());
    return dash + indented.substring(dash.length());
  }

  private static Map<String, String> fields(String resource) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("responsibility", "s3.versioning");
    fields.put("resource", resource);
    fields.put("owner", "data-team");
    fields.put("reason", "can be made anew");
    fields.put("date", "2026-11-22");
    fields.put("expires", "2027-02-20");
    return fields;
  }

  private static List<String> resources(String file) throws InputException {
    return READER.read(Kind.WAIVER, "w.yaml", file).stream()
        .map(entry -> entry.target().resource().text())
        .toList();
  }
}
