package folkmoot.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A stand-in that {@code serve} takes for slack.com: {@code serve} talks to nothing else, so the
 * process under measurement is told to use this as its web proxy and to trust its certificate.
 */
final class SlackByTunnel implements AutoCloseable {
  private static final String PASSWORD = "folkmoot-bench";
  private static final String WHO_AM_I =
      """
      {"ok":true,"url":"https://bench.slack.com/","team":"Bench","user":"folkmoot",
       "team_id":"T0BENCH","user_id":"U0BENCHBOT","bot_id":"B0BENCH"}""";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path trusted;
  private final HttpsServer slack;
  private final ServerSocket proxy;

  private SlackByTunnel(Path trusted, HttpsServer slack, ServerSocket proxy) {
    this.trusted = trusted;
    this.slack = slack;
    this.proxy = proxy;
  }

  static SlackByTunnel start(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = certificate(folder);
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpsServer slack = HttpsServer.create(new InetSocketAddress(here, 0), 0);
    slack.setHttpsConfigurator(new HttpsConfigurator(tls(store)));
    slack.createContext("/api/", SlackByTunnel::answer);
    SlackByTunnel started = new SlackByTunnel(store, slack, new ServerSocket(0, 50, here));
    slack.setExecutor(started.threads);
    slack.start();
    started.threads.execute(started::takeCalls);
    return started;
  }

  /** What makes a process take this for slack.com. */
  List<String> jvmOptions() {
    return List.of(
        "-Dhttps.proxyHost=127.0.0.1",
        "-Dhttps.proxyPort=" + proxy.getLocalPort(),
        "-Djavax.net.ssl.trustStore=" + trusted,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  private static Path certificate(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("slack.p12");
    Jdk.run(
        "keytool",
        List.of(
            "-genkeypair",
            "-alias",
            "slack",
            "-keyalg",
            "EC",
            "-dname",
            "CN=slack.com",
            "-ext",
            "san=dns:slack.com",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD,
            "-validity",
            "2"));
    return store;
  }

  private static SSLContext tls(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }

  private static void answer(HttpExchange call) throws IOException {
    byte[] json = WHO_AM_I.getBytes(UTF_8);
    call.getRequestBody().readAllBytes();
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, json.length);
    call.getResponseBody().write(json);
    call.close();
  }

  private void takeCalls() {
    try {
      while (true) {
        Socket caller = proxy.accept();
        threads.execute(() -> connect(caller));
      }
    } catch (IOException closed) {
      // The measurement is over.
    }
  }

  private void connect(Socket caller) {
    try {
      readRequest(caller.getInputStream());
      caller
          .getOutputStream()
          .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
      Socket there = new Socket(slack.getAddress().getAddress(), slack.getAddress().getPort());
      threads.execute(() -> pump(there, caller));
      pump(caller, there);
    } catch (IOException gone) {
      System.err.println("the tunnel broke: " + gone);
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new SocketException("the caller hung up");
      }
      head.append((char) next);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // One side hung up, which ends the tunnel.
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    slack.stop(0);
    threads.shutdownNow();
  }
}
