package dev.srm.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputDocumentTest {

  /** Beyond ASCII, beyond the basic plane, and longer than any buffer. */
  private static final String TEXT = "{\"name\": \"Schlüssel 🔑\"}\n".repeat(10_000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void text_is_the_same_in_every_encoding_with_and_without_mark(String charset) throws Exception {
    for (String mark : new String[] {"", "\uFEFF"}) {
      InputDocument document = InputDocument.ofBytes("plan.json", (mark + TEXT).getBytes(charset));

      assertThat(text(document)).isEqualTo(TEXT);
      assertThat(utf8(document)).isEqualTo(TEXT.getBytes(UTF_8));
    }
  }

  @Test
  void bytes_that_are_no_text_are_not_guessed_at() {
    InputDocument latin = InputDocument.ofBytes("a.yaml", "Größe: 1".getBytes(ISO_8859_1));
    byte[] loneSurrogate = {'{', 0, 0x00, (byte) 0xD8};
    InputDocument broken = InputDocument.ofBytes("b.json", loneSurrogate);

    assertThatThrownBy(() -> text(latin)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> text(broken)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> utf8(broken)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void the_digest_is_that_of_the_raw_bytes_however_they_are_read() throws Exception {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(UTF_16LE);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    InputDocument asText = InputDocument.ofBytes("a", bytes);
    InputDocument asUtf8 = InputDocument.ofBytes("b", bytes);
    InputDocument readInPart = InputDocument.ofBytes("c", bytes);

    text(asText);
    utf8(asUtf8);
    try (InputStream part = readInPart.utf8()) {
      assertThat(part.readNBytes(7)).hasSize(7);
    }

    assertThat(asText.sha256()).isEqualTo(expected);
    assertThat(asUtf8.sha256()).isEqualTo(expected);
    assertThat(readInPart.sha256()).isEqualTo(expected);
    assertThat(text(readInPart)).isEqualTo(TEXT);
  }

  @Test
  void a_document_read_to_its_end_is_not_read_again_for_the_digest() throws Exception {
    Path file = Files.write(folder.resolve("plan.json"), TEXT.getBytes(UTF_8));
    InputDocument document = InputDocument.ofFile("plan.json", file);
    utf8(document);

    Files.delete(file);

    assertThat(document.sha256()).hasSize(64);
  }

  @Test
  void a_small_stream_stays_in_memory_and_a_large_one_leaves_no_file_behind() throws Exception {
    byte[] large = new byte[(8 << 20) + 5];
    large[large.length - 1] = 1;

    InputDocument small = InputDocument.captured("stdin", stream(TEXT.getBytes(UTF_8)));
    assertThat(text(small)).isEqualTo(TEXT);
    try (InputDocument spooled = InputDocument.captured("stdin", stream(large))) {
      assertThat(spooled.size()).isEqualTo(large.length);
      assertThat(utf8(spooled)).isEqualTo(large);
      assertThat(utf8(spooled)).as("read again").isEqualTo(large);
      assertThat(spooled.tail(3)).containsExactly(0, 0, 1);
    }
  }

  @Test
  void a_listener_hears_how_far_the_reading_has_come() throws Exception {
    byte[] bytes = new byte[(5 << 20) / 2];
    List<String> heard = new ArrayList<>();
    InputDocument document =
        InputDocument.ofBytes("plan.json", bytes)
            .heardBy((name, read, size) -> heard.add(name + " " + read + "/" + size));

    utf8(document);
    utf8(document);

    assertThat(heard)
        .as("once a mebibyte, and not again for a second look")
        .containsExactly("plan.json 1048576/2621440", "plan.json 2097152/2621440");
  }

  @Test
  void a_file_that_went_away_is_refused_by_name() {
    InputDocument gone = InputDocument.ofFile("gone.json", folder.resolve("gone.json"));

    assertThatThrownBy(gone::text)
        .isInstanceOf(InputException.class)
        .hasMessage("gone.json cannot be read: it does not exist");
  }

  @Test
  void a_document_beside_another_is_named_after_it() throws Exception {
    Path root = Files.writeString(folder.resolve("root.yaml"), "Resources: {}");
    Files.createDirectory(folder.resolve("nested"));
    Files.writeString(folder.resolve("nested/vpc.yaml"), "Resources: {}");

    assertThat(InputDocument.ofFile("in/root.yaml", root).beside("./nested/vpc.yaml"))
        .hasValueSatisfying(nested -> assertThat(nested.name()).isEqualTo("in/nested/vpc.yaml"));
  }

  @Test
  void nothing_outside_its_folder_is_beside_a_document() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");
    Path inside = Files.createDirectory(folder.resolve("in"));
    Path root = Files.writeString(inside.resolve("root.yaml"), "Resources: {}");
    Files.createSymbolicLink(inside.resolve("link"), secret);
    InputDocument document = InputDocument.ofFile("root.yaml", root);

    assertThat(document.beside("../secret")).isEmpty();
    assertThat(document.beside("link")).isEmpty();
    assertThat(document.beside(secret.toString())).isEmpty();
    assertThat(document.beside("https://example.com/x.yaml")).isEmpty();
    assertThat(document.beside("nul\0")).isEmpty();
    assertThat(document.beside(".")).isEmpty();
    assertThat(InputDocument.ofBytes("stdin", new byte[0]).beside("root.yaml")).isEmpty();
  }

  @Test
  void utf_16_big_endian_is_told_from_the_zeros() throws Exception {
    assertThat(InputDocument.ofBytes("a", "{}".getBytes(UTF_16BE)).encoding())
        .isEqualTo(new TextEncoding(UTF_16BE, 0));
  }

  @Test
  void the_digest_of_an_assembly_is_that_of_the_list_of_its_files(@TempDir Path folder)
      throws Exception {
    Path manifest = Files.writeString(folder.resolve("manifest.json"), "m");
    Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("b.json"), "b");
    Files.writeString(folder.resolve("unread.json"), "u");

    InputDocument assembly = InputDocument.ofAssembly("cdk.out/manifest.json", manifest);
    assertThat(assembly.beside("./a/b.json")).isPresent();

    String list =
        InputDocument.ofBytes("b", "b".getBytes(UTF_8)).sha256()
            + "  a/b.json\n"
            + InputDocument.ofBytes("m", "m".getBytes(UTF_8)).sha256()
            + "  manifest.json\n";
    assertThat(assembly.sha256())
        .isEqualTo(InputDocument.ofBytes("list", list.getBytes(UTF_8)).sha256());
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static String text(InputDocument document) throws InputException, IOException {
    try (Reader reader = document.text()) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static byte[] utf8(InputDocument document) throws InputException, IOException {
    try (InputStream in = document.utf8()) {
      return in.readAllBytes();
    }
  }
}
