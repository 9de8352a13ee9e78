package dev.srm.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.srm.resource.TextDecoder;
import dev.srm.resource.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decodes attributes that hold JSON as text, such as policies and container definitions. */
public final class JsonTextDecoder implements TextDecoder {

  private final JsonFactory factory = new JsonFactory();

  @Override
  public @Nullable Value decode(String text) {
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        return null;
      }
      Value value = JsonValues.read(parser);
      return parser.nextToken() == null ? value : null;
    } catch (IOException notJson) {
      return null;
    }
  }
}
