package folkmoot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WebServerTest {
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private WebServer web;

  @BeforeEach
  void start() {
    Map<String, BooleanSupplier> parts = new LinkedHashMap<>();
    parts.put("keys", () -> true);
    parts.put(
        "database",
        () -> {
          throw new IllegalStateException("away");
        });
    web =
        WebServer.start(
            new WebServer.Address("127.0.0.1", 0),
            parts,
            config -> {
              config.routes.post("/words", context -> context.result(context.body()));
              config.routes.get("/slow", this::slow);
            });
    logged.start();
    ((Logger) LoggerFactory.getLogger(WebServer.class)).addAppender(logged);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(WebServer.class)).detachAppender(logged);
    web.close();
  }

  private void slow(Context context) throws InterruptedException {
    entered.countDown();
    go.await();
    context.result("answered");
  }

  @Test
  void who_waits_for_an_answer_when_it_is_told_to_stop_still_gets_it() throws Exception {
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return said("GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
              } catch (IOException cut) {
                return "cut off";
              }
            });
    entered.await();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(web::close);
    while (!stopping.isDone() && isOpen()) {
      Thread.onSpinWait();
    }
    go.countDown();
    stopping.join();
    assertThat(answer.join()).endsWith("answered");
  }

  /** Whether another request is let in. */
  private boolean isOpen() {
    try {
      return !said("GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
          .contains("503");
    } catch (IOException refused) {
      return false;
    }
  }

  /** What comes back for these very bytes, after which the caller hangs up. */
  private String said(String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", web.address().getPort())) {
      socket.getOutputStream().write(bytes.getBytes(US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  @Test
  void a_part_that_cannot_even_be_asked_does_not_work_and_is_named() throws IOException {
    assertThat(said("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 503")
        .endsWith("{\"ok\":false,\"keys\":true,\"database\":false}");
  }

  @Test
  void whoever_hangs_up_in_the_middle_of_a_request_has_found_no_mistake() throws IOException {
    assertThat(said("POST /words HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhalf of it"))
        .doesNotContain("Mistake");
    assertThat(logged.list).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%2e%2e/etc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      })
  void what_is_refused_is_as_strict_as_what_is_answered(String bytes) throws IOException {
    assertThat(said(bytes))
        .startsWith("HTTP/1.1 4")
        .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
        .doesNotContain("<html>");
  }
}
