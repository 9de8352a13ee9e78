package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the documentation of a platform says of the requests that srm sends: a file that lists the
 * operations with their parameters and the shapes of what is sent and answered.
 */
final class DocumentedContract {

  private final Contract shapes;

  DocumentedContract(String platform) {
    this.shapes = Contract.schema(platform + "/contract.json");
  }

  /** Returns what of a request and its answer is not as documented. */
  List<String> violations(Ask ask, Reply reply) {
    JsonNode operation = operation(ask);
    if (operation == null) {
      return List.of("there is no " + ask);
    }
    List<String> problems = new ArrayList<>();
    Set<String> parameters = new TreeSet<>(ask.query().keySet());
    parameters.remove("");
    operation.path("query").forEach(name -> parameters.remove(name.asText()));
    if (!parameters.isEmpty()) {
      problems.add(ask + " has no parameters " + parameters);
    }
    JsonNode request = operation.path("request");
    if (request.isMissingNode() != ask.body().isMissingNode()) {
      problems.add(ask + (request.isMissingNode() ? " takes no body" : " needs a body"));
    } else if (!request.isMissingNode()) {
      problems.addAll(shapes.violations("/$defs/" + request.asText(), ask.body()));
    }
    problems.addAll(answered(ask, operation.path("responses"), reply));
    return problems;
  }

  private List<String> answered(Ask ask, JsonNode responses, Reply reply) {
    JsonNode shape = responses.path(String.valueOf(reply.status()));
    if (shape.isMissingNode()) {
      return List.of(ask + " does not answer " + reply.status());
    }
    if (shape.isNull()) {
      return reply.body().isMissingNode() ? List.of() : List.of(ask + " answers with a body");
    }
    return shapes.violations("/$defs/" + shape.asText(), reply.body());
  }

  private JsonNode operation(Ask ask) {
    for (JsonNode operation : shapes.tree().path("operations")) {
      if (operation.path("method").asText().equals(ask.method())
          && ask.path().matches(operation.path("path").asText())) {
        return operation;
      }
    }
    return null;
  }
}
