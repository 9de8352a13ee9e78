package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes that events give to APIs, by the logical id of the API. */
final class ApiRoutes {

  /** The REST API that SAM makes when an event names none. */
  static final String IMPLICIT_REST_API = "ServerlessRestApi";

  /** The HTTP API that SAM makes when an event names none. */
  static final String IMPLICIT_HTTP_API = "ServerlessHttpApi";

  private final Map<String, List<Route>> byApi = new LinkedHashMap<>();

  /**
   * One route.
   *
   * @param path its path
   * @param method its method in lower case, {@code any} for all
   * @param target what it leads to
   * @param auth the Auth property of the event, or null
   * @param at where the event is declared
   */
  record Route(
      String path, String method, EventTarget target, @Nullable Node auth, SourceLocation at) {}

  void add(String api, Route route) {
    byApi.computeIfAbsent(api, key -> new ArrayList<>()).add(route);
  }

  List<Route> of(String api) {
    return byApi.getOrDefault(api, List.of());
  }
}
