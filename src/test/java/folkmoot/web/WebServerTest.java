package folkmoot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WebServerTest {
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
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
            config -> config.routes.post("/words", context -> context.result(context.body())));
    logged.start();
    ((Logger) LoggerFactory.getLogger(WebServer.class)).addAppender(logged);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(WebServer.class)).detachAppender(logged);
    web.close();
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
