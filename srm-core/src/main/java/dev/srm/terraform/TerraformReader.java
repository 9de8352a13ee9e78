package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.document.InputAdvice;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a Terraform or OpenTofu plan or state. The file is streamed: memory grows with
 * the resources and the attributes the catalog looks at, not with the file.
 */
public final class TerraformReader {

  private static final int LONGEST_TEXT = 256 * 1024 * 1024;

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private final AttributeSelection selection;

  /** Makes a reader that keeps the selected attributes. */
  public TerraformReader(AttributeSelection selection) {
    this.selection = selection;
  }

  /**
   * Reads a plan or state.
   *
   * @param name the name of the input for messages
   * @param json the document in UTF-8
   * @throws InputException when the document is damaged, incomplete or of another kind
   * @throws IOException when the stream cannot be read
   */
  public Reading read(String name, InputStream json) throws InputException, IOException {
    try (JsonParser parser = factory.createParser(json)) {
      try {
        PlanDocument document = new PlanDocumentReader(name, selection).read(parser);
        return new EstateBuilder(name, document, selection).build();
      } catch (JsonEOFException cutOff) {
        throw InputAdvice.truncated(at(name, parser), inside(parser));
      } catch (StreamConstraintsException excess) {
        throw InputAdvice.beyondLimit(
            at(name, parser), "it is nested too deeply or holds a text that is too long");
      } catch (JsonProcessingException damaged) {
        throw refusal(at(name, parser), damaged);
      } catch (CharConversionException garbled) {
        throw InputAdvice.unreadable(name, garbled);
      }
    }
  }

  private static InputException refusal(SourceLocation where, JsonProcessingException damaged) {
    String message = damaged.getOriginalMessage();
    return message != null && message.startsWith("Duplicate field")
        ? InputAdvice.duplicateKey(where)
        : InputAdvice.malformed(where, "JSON");
  }

  private static SourceLocation at(String name, JsonParser parser) {
    JsonLocation place = parser.currentLocation();
    return new SourceLocation(
        name, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }

  /** Names the top-level list and element, never a key that the author chose. */
  private static String inside(JsonParser parser) {
    @Nullable JsonStreamContext top = null;
    @Nullable JsonStreamContext below = null;
    JsonStreamContext context = parser.getParsingContext();
    while (context != null && context.getParent() != null) {
      below = top;
      top = context;
      context = context.getParent();
    }
    @Nullable String key = top == null ? null : top.getCurrentName();
    if (key == null || !key.matches("[a-z_]{1,40}")) {
      return "the document";
    }
    String element = below != null && below.inArray() ? "[" + below.getCurrentIndex() + "]" : "";
    return key + element;
  }
}
