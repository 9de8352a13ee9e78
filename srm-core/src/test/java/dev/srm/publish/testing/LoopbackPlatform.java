package dev.srm.publish.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A platform on the loopback interface that remembers what it was told, asks for a token, pages in
 * small steps, refuses what the real one refuses and goes wrong on demand. What it receives and
 * answers is held against the published contract; {@link #violations} tells what did not hold.
 */
public abstract class LoopbackPlatform implements AutoCloseable {

  /** The number of the only pull request. */
  public static final int PULL_REQUEST = 7;

  private static final int CHUNK = 64 * 1024;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<Long, StoredComment> comments = new TreeMap<>();
  private final List<Ask> asks = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private long lastId;

  /** How many comments a page holds at most. */
  protected final int pageSize;

  /** Starts a platform whose first comment gets the number after this. */
  protected LoopbackPlatform(int pageSize, long lastId) {
    this.pageSize = pageSize;
    this.lastId = lastId;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(workers);
    server.start();
  }

  /** Returns the address of the API, as a user would configure it. */
  public abstract URI api();

  /** Returns the HTTP method that changes a comment here. */
  public String updateMethod() {
    return "PUT";
  }

  /** Returns the token that a request carries, or an empty text. */
  protected abstract String tokenOf(Ask ask);

  /** Answers a request of somebody known; runs alone. */
  protected abstract Reply answer(Ask ask, Account account);

  /** Returns what the platform says to somebody unknown. */
  protected abstract Reply unauthorized();

  /** Returns what of a request and its answer is not as published. */
  protected abstract List<String> check(Ask ask, Reply reply);

  /** Returns the address of the server with a path behind. */
  protected URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Adds somebody who may write comments. */
  public Account account(String login, Account.Kind kind) {
    return account(login, kind, true);
  }

  /** Adds somebody with a token. */
  public synchronized Account account(String login, Account.Kind kind, boolean mayWrite) {
    Account account = new Account(100 + accounts.size(), login, kind, mayWrite);
    accounts.put(account.token(), account);
    return account;
  }

  /** Adds a comment, as if somebody had written it on the page. */
  public StoredComment comment(Account author, String body) {
    return add(author, body, false, false);
  }

  /** Adds a comment at a line of a file. */
  public StoredComment inlineComment(Account author, String body) {
    return add(author, body, true, false);
  }

  /** Adds a comment that the platform itself writes for somebody. */
  public StoredComment systemComment(Account author, String body) {
    return add(author, body, false, true);
  }

  /** Adds a comment of any kind. */
  protected synchronized StoredComment add(
      Account author, String body, boolean inline, boolean system) {
    StoredComment comment = new StoredComment(++lastId, author, body, inline, system);
    comments.put(comment.id(), comment);
    return comment;
  }

  /** Changes the text of a comment, as if somebody had edited it on the page. */
  public synchronized void edit(StoredComment comment, String body) {
    comment.rewrite(body);
  }

  /** Hides a comment, as if somebody had done so on the page. */
  public synchronized void hide(StoredComment comment) {
    comment.hide();
  }

  /** Deletes a comment. */
  public synchronized void remove(StoredComment comment) {
    comments.remove(comment.id());
  }

  /** Returns the comments that there are, the oldest first. */
  public synchronized List<StoredComment> comments() {
    return List.copyOf(comments.values());
  }

  /** Returns the requests so far. */
  public synchronized List<Ask> asks() {
    return List.copyOf(asks);
  }

  /** Lets the next requests go wrong. */
  public synchronized void fail(Fault fault) {
    for (int i = 0; i < fault.times(); i++) {
      faults.add(fault);
    }
  }

  /** Returns what was not as published. */
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  /** Returns one page of a list. */
  protected static <T> List<T> page(List<T> all, int start, int size) {
    int from = Math.min(Math.max(start, 0), all.size());
    return all.subList(from, Math.min(from + size, all.size()));
  }

  /** Returns the comments with the newest first. */
  protected List<StoredComment> newestFirst() {
    return comments().stream()
        .sorted(Comparator.comparingLong(StoredComment::id).reversed())
        .toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Ask ask = read(exchange);
      Fault fault = note(ask);
      if (fault != null && fault.kind() != Fault.Kind.CUT_AFTER) {
        goWrong(exchange, fault);
        return;
      }
      Reply reply = carryOut(ask);
      if (fault == null) {
        send(exchange, reply);
      }
    }
  }

  private synchronized Reply carryOut(Ask ask) {
    try {
      Account account = accounts.get(tokenOf(ask));
      Reply reply = account == null ? unauthorized() : answer(ask, account);
      violations.addAll(check(ask, reply));
      return reply;
    } catch (RuntimeException unable) {
      violations.add(ask + " could not be answered: " + unable);
      throw unable;
    }
  }

  private synchronized Fault note(Ask ask) {
    asks.add(ask);
    Fault met = faults.stream().filter(fault -> fault.meets(ask)).findFirst().orElse(null);
    if (met != null) {
      faults.remove(met);
    }
    return met;
  }

  private void goWrong(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault.kind()) {
      case ANSWER -> {
        fault.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, fault.status(), fault.body());
      }
      case STALL -> {
        exchange.sendResponseHeaders(200, CHUNK);
        exchange.getResponseBody().write('[');
        exchange.getResponseBody().flush();
        awaitClosing();
      }
      case FLOOD -> flood(exchange);
      default -> {}
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = new byte[CHUNK];
    Arrays.fill(chunk, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 2_000; i++) {
        out.write(chunk);
      }
    }
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, reply.status(), reply.body().isMissingNode() ? "" : reply.body().toString());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Ask read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    JsonNode body = bytes.length == 0 ? Reply.empty(0).body() : Reply.MAPPER.readTree(bytes);
    URI uri = exchange.getRequestURI();
    return new Ask(exchange.getRequestMethod(), uri.getRawPath(), query(uri), headers, body);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    String text = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return query;
  }

  /** Returns a text without its escapes. */
  protected static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
