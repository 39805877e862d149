package folkmoot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The packaged jar as {@code serve} in a process of its own, asked one signed command. */
final class ServedJar implements AutoCloseable {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String COMMAND =
      "command=%2Fmoot&text=help&team_id=T0BENCH&user_id=U0BENCH&channel_id=C0BENCH"
          + "&user_name=bench&channel_name=bench&api_app_id=A0BENCH&trigger_id=1.1.a"
          + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path log;
  private final long started;

  private ServedJar(Process process, int port, Path log, long started) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.started = started;
  }

  /** What is started where. */
  record Order(Path jar, Path folder, List<String> jvmOptions) {}

  static ServedJar start(Order order) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(Jdk.tool("java")));
    command.addAll(order.jvmOptions());
    command.addAll(List.of("-jar", order.jar().toString(), "serve"));
    Path log = order.folder().resolve("serve.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(order.folder().toFile()).redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-bench",
                "SLACK_SIGNING_SECRET",
                SECRET,
                "FOLKMOOT_WEB_PORT",
                String.valueOf(port)));
    long now = System.nanoTime();
    return new ServedJar(builder.start(), port, log, now);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asks as soon as it listens; milliseconds from the start of the process to the answer. */
  double firstAck() throws IOException, InterruptedException, GeneralSecurityException {
    while (!listens()) {
      if (!process.isAlive() || seconds() > PATIENCE_SECONDS) {
        throw new IOException("serve did not start:\n" + Files.readString(log));
      }
      Thread.sleep(2);
    }
    HttpResponse<String> answer = CLIENT.send(request(), BodyHandlers.ofString());
    double millis = seconds() * 1_000;
    if (answer.statusCode() != 200 || !answer.body().contains("/moot")) {
      throw new IOException(answer.statusCode() + ":\n" + Files.readString(log));
    }
    return millis;
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest request() throws GeneralSecurityException {
    String now = String.valueOf(System.currentTimeMillis() / 1_000);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal(("v0:" + now + ":" + COMMAND).getBytes(UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", now)
        .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(signature))
        .POST(BodyPublishers.ofString(COMMAND))
        .build();
  }

  /** Resident memory now, in MB of 1,000,000 bytes. */
  double residentMb() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        * 1_024
        / 1e6;
  }

  /**
   * Processor time used so far, in milliseconds; unlike the clock it hardly minds a busy machine.
   */
  double processorMillis() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
  }

  void collectGarbage() throws IOException, InterruptedException {
    Jdk.run("jcmd", List.of(String.valueOf(process.pid()), "GC.run"));
  }

  /** Stops it as an operator would, which also writes a class archive when one was asked for. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("serve did not stop");
    }
  }
}
