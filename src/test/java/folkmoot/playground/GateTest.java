package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_name_that_only_resolves_to_this_machine_is_turned_away() throws IOException {
    int port = town.playground.address().getPort();
    for (String path : new String[] {"/playground/api/state", "/", "/api/auth.test"}) {
      assertThat(statusLine(path, "evil.example:" + port)).contains("403");
      assertThat(statusLine(path, "127.0.0.1:1")).contains("403");
    }
    assertThat(statusLine("/playground/api/state", "localhost:" + port)).contains("200");
  }

  @Test
  void a_page_elsewhere_can_do_nothing() {
    assertThat(posted("Origin", "http://evil.example")).isEqualTo(403);
    assertThat(posted("Origin", "null")).isEqualTo(403);
    assertThat(posted("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(posted("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(posted("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    String own = town.playground.address().toString();
    assertThat(posted("Origin", own.substring(0, own.length() - 1))).isEqualTo(200);
  }

  @Test
  void only_json_is_taken() {
    HttpRequest.Builder form =
        town.request("playground/api/others")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"));

    assertThat(town.send(form).status()).isEqualTo(415);
  }

  @Test
  void what_cannot_be_read_gets_a_plain_sentence() {
    for (String body : new String[] {"", "{", "[]", "{'as':'Amira'}", "null", "{\"as\":[]}"}) {
      Town.Reply reply =
          town.send(
              town.request("playground/api/slash")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body)));
      assertThat(reply.status()).as(body).isEqualTo(400);
      assertThat(Json.flag(reply.json(), "ok")).as(body).isFalse();
      assertThat(Json.text(reply.json(), "error"))
          .as(body)
          .endsWith(".")
          .doesNotContain("xception");
    }
  }

  @Test
  void who_or_what_is_not_there_is_not_found() {
    assertThat(town.get("people/nobody/dms").status()).isEqualTo(404);
    assertThat(town.get("channels/nowhere/messages?as=Amira").status()).isEqualTo(404);
    assertThat(town.get("nothing").status()).isEqualTo(404);
    assertThat(Json.text(town.get("nothing").json(), "error")).isNotEmpty();
    assertThat(town.get("channels/warm-homes/messages").status()).isEqualTo(400);
    assertThat(
            town.post("click", "as", "Amira", "channel", "warm-homes", "ts", "1.2", "action", "x")
                .status())
        .isEqualTo(404);
    assertThat(town.post("submit", "as", "Amira", "view_id", "V0").status()).isEqualTo(404);
  }

  private int posted(String header, String value) {
    return town.send(
            town.request("playground/api/clock")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString("{\"advance\":\"PT1S\"}")))
        .status();
  }

  /** By hand, for a client of the library does not let one choose the host. */
  private String statusLine(String path, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), town.playground.address().getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }
}
