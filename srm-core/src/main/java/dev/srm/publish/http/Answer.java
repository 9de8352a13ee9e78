package dev.srm.publish.http;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What a platform answered: a status that is fine, its headers and its JSON. */
public final class Answer {

  private final int status;
  private final HttpHeaders headers;
  private final JsonView json;

  Answer(int status, HttpHeaders headers, JsonView json) {
    this.status = status;
    this.headers = headers;
    this.json = json;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the first header of that name, or null. */
  public @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** Returns the JSON; an empty place when there is none. */
  public JsonView json() {
    return json;
  }
}
