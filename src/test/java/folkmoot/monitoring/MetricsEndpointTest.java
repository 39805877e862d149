package folkmoot.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.web.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may read what was counted. */
class MetricsEndpointTest {
  private final Map<Gauges.Key, Double> current =
      new HashMap<>(Map.of(new Gauges.Key("folkmoot.rounds", "state", "open"), 3.0));

  private HttpResponse<String> read(String token, String... headers) throws Exception {
    try (Monitoring monitoring = new Monitoring(() -> current);
        WebServer web =
            WebServer.start(
                new WebServer.Address("127.0.0.1", 0),
                Map.of(),
                routes -> routes.routes.get("/metrics", new MetricsEndpoint(monitoring, token)))) {
      HttpRequest.Builder request = HttpRequest.newBuilder(web.address().resolve("/metrics"));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void this_machine_reads_them_when_there_is_no_token() throws Exception {
    HttpResponse<String> read = read("");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body())
        .contains("folkmoot_rounds{state=\"open\"} 3.0", "jvm_memory_used_bytes");
    assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(read.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }

  @Test
  void what_came_through_a_proxy_is_not_this_machine() throws Exception {
    for (String header :
        new String[] {"X-Forwarded-For", "x-real-ip", "Forwarded", "Via", "X-Forwarded-Host"}) {
      HttpResponse<String> read = read("", header, "127.0.0.1");
      assertThat(read.statusCode()).as(header).isEqualTo(404);
      assertThat(read.body()).doesNotContain("folkmoot");
    }
  }

  @Test
  void with_a_token_only_who_bears_it_reads_them_from_wherever() throws Exception {
    assertThat(read("s3cret", "Authorization", "Bearer s3cret", "Via", "p").statusCode())
        .isEqualTo(200);
    for (String wrong : new String[] {"Bearer s3cre", "Bearer ", "s3cret", "Basic s3cret"}) {
      assertThat(read("s3cret", "Authorization", wrong).statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(read("s3cret").statusCode()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_read_is_left_out_and_comes_back() {
    boolean[] away = {false};
    Gauges gauges =
        () -> {
          if (away[0]) {
            throw new IllegalStateException("the database is away");
          }
          return current;
        };
    try (Monitoring monitoring = new Monitoring(gauges)) {
      assertThat(monitoring.scrape()).contains("folkmoot_rounds{");
      away[0] = true;
      assertThat(monitoring.scrape()).doesNotContain("folkmoot_rounds{").contains("jvm_");
      away[0] = false;
      current.put(new Gauges.Key("folkmoot.rounds", "state", "open"), 4.0);
      assertThat(monitoring.scrape()).contains("folkmoot_rounds{state=\"open\"} 4.0");
    }
  }

  @Test
  void health_says_live_and_ready_apart() throws Exception {
    try (WebServer web =
        WebServer.start(
            new WebServer.Address("127.0.0.1", 0), Map.of("database", () -> false), routes -> {})) {
      assertThat(get(web.address().resolve("/health/live"))).isEqualTo("200 {\"ok\":true}");
      assertThat(get(web.address().resolve("/health/ready")))
          .isEqualTo("503 {\"ok\":false,\"database\":false}");
      assertThat(get(web.address().resolve("/health"))).startsWith("503");
    }
  }

  private static String get(URI address) throws Exception {
    HttpResponse<String> got =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    return got.statusCode() + " " + got.body();
  }
}
