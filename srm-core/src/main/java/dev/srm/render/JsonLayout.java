package dev.srm.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Lays JSON out for people and for line-based comparison: the members of the report, of a resource
 * and of an item stand on lines of their own, and so does each element of a list of objects;
 * whatever lies deeper takes one line.
 */
final class JsonLayout implements PrettyPrinter {

  private static final int REPORT = 1;
  private static final int LIST = 2;
  private static final int ENTRY = 3;
  private static final int LIST_OF_ENTRY = 4;

  private int depth;
  private boolean entryOfList;

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    out.writeRaw('{');
    depth++;
    if (depth == ENTRY) {
      entryOfList = out.getOutputContext().getParent().inArray();
    }
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    breakIf(objectIsBroken(), out);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    separate(objectIsBroken(), out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    boolean broken = objectIsBroken();
    depth--;
    breakIf(broken && entries > 0, out);
    out.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    breakIf(arrayIsBroken(), out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    separate(arrayIsBroken(), out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) throws IOException {
    boolean broken = arrayIsBroken();
    depth--;
    breakIf(broken && values > 0, out);
    out.writeRaw(']');
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
  }

  private boolean objectIsBroken() {
    return depth == REPORT || depth == LIST || (depth == ENTRY && entryOfList);
  }

  private boolean arrayIsBroken() {
    return depth == LIST || depth == LIST_OF_ENTRY;
  }

  private void separate(boolean broken, JsonGenerator out) throws IOException {
    if (broken) {
      out.writeRaw(',');
      breakIf(true, out);
    } else {
      out.writeRaw(", ");
    }
  }

  private void breakIf(boolean broken, JsonGenerator out) throws IOException {
    if (broken) {
      out.writeRaw('\n');
      out.writeRaw("  ".repeat(depth));
    }
  }
}
