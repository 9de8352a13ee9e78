package dev.srm.terraform;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the plans that real Terraform made, from the test resources. */
final class Plans {

  private Plans() {}

  /** Reads {@code terraform/<folder>/plan.json}. */
  static Reading read(String folder) throws InputException, IOException {
    String path = "/terraform/" + folder + "/plan.json";
    try (InputStream json = Objects.requireNonNull(Plans.class.getResourceAsStream(path), path)) {
      return new TerraformReader(AttributeSelection.ALL).read("plan.json", json);
    }
  }

  /** Reads a document written in a test. */
  static Reading readText(String json) throws InputException, IOException {
    InputStream stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return new TerraformReader(AttributeSelection.ALL).read("plan.json", stream);
  }

  static Resource resource(ResourceGraph graph, String address) {
    return Objects.requireNonNull(graph.find(new ResourceAddress(address)), address);
  }

  static Value value(Reading reading, String address, String attribute) {
    Resource resource = resource(reading.estate().after(), address);
    return Objects.requireNonNull(resource.attributes().get(attribute), attribute);
  }

  static ResourceChange change(Reading reading, String address) {
    return reading.estate().changes().stream()
        .filter(change -> change.address().text().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no change of " + address));
  }
}
