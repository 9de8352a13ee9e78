package dev.srm.publish.http;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One try of a request. Redirects are followed here and not by the HTTP client, which would take
 * the token along to another host. Proxy and certificates are those of the virtual machine.
 */
final class Transport {

  private static final int MAX_REDIRECTS = 3;
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);
  private static final Set<Integer> MOVED_WITH_METHOD = Set.of(307, 308);

  private final Service service;
  private final HttpPolicy policy;
  private final HttpClient client;

  Transport(Service service, HttpPolicy policy) {
    this.service = service;
    this.policy = policy;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(policy.connecting());
    ProxySelector proxies = ProxySelector.getDefault();
    this.client = (proxies == null ? builder : builder.proxy(proxies)).build();
  }

  Outcome attempt(Call call) throws InterruptedException {
    try {
      return follow(call, service.address(call));
    } catch (IOException broken) {
      return new Outcome.Broken(broken);
    } catch (IllegalArgumentException noAddress) {
      return new Outcome.SentElsewhere(0, false);
    }
  }

  private Outcome follow(Call call, URI first) throws IOException, InterruptedException {
    URI address = first;
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      if (!service.owns(address)) {
        return new Outcome.SentElsewhere(0, true);
      }
      HttpResponse<byte[]> response = send(request(call, address));
      URI next = moved(call, response);
      if (next == null) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new Outcome.Answered(response.statusCode(), response.headers(), body);
      }
      address = next;
    }
    return new Outcome.SentElsewhere(0, false);
  }

  private static @Nullable URI moved(Call call, HttpResponse<byte[]> response) {
    Set<Integer> followed = call.method().equals("GET") ? MOVED : MOVED_WITH_METHOD;
    String location = response.headers().firstValue("location").orElse("");
    return followed.contains(response.statusCode()) && !location.isEmpty()
        ? response.uri().resolve(location)
        : null;
  }

  private HttpRequest request(Call call, URI address) {
    JsonBody body = call.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                call.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()))
            .setHeader("Accept", "application/json")
            .setHeader("User-Agent", "srm")
            .setHeader(service.token().header(), service.token().value());
    if (body != null) {
      request.setHeader("Content-Type", "application/json; charset=utf-8");
    }
    for (Map.Entry<String, String> header : service.headers().entrySet()) {
      request.setHeader(header.getKey(), header.getValue());
    }
    return request.build();
  }

  /**
   * Waits for the whole answer: the time-out of a request alone ends with the headers, and a body
   * may trickle for ever.
   */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(policy.maxAnswer()));
    try {
      return answer.get(policy.answering().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      throw stopped;
    }
  }
}
