package folkmoot;

import folkmoot.box.BoxJobs;
import folkmoot.home.QuietRecipients;
import folkmoot.installation.Tenants;
import folkmoot.monitoring.MetricsEndpoint;
import folkmoot.monitoring.Monitoring;
import folkmoot.outbox.Courier;
import folkmoot.outbox.SealedRecipients;
import folkmoot.outbox.SideBySide;
import folkmoot.round.RoundRecipients;
import folkmoot.round.Rounds;
import folkmoot.schedule.Due;
import folkmoot.schedule.DueWork;
import folkmoot.schedule.Sweeps;
import folkmoot.secret.Keyring;
import folkmoot.slack.BoltApp;
import folkmoot.slack.Interactions;
import folkmoot.slack.SlackPost;
import folkmoot.slack.SocketMode;
import folkmoot.store.Database;
import folkmoot.web.WebServer;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The composition root: puts every part of Folkmoot together, and lists its features. */
public final class App implements AutoCloseable {
  private static final String SLACK_PATH = "/slack/events";

  private final Kernel kernel;
  private final Courier courier;
  private final Features features;
  private final DueWork dueWork;
  private final Interactions interactions;
  private final @Nullable SocketMode socket;
  private final WebServer web;
  private final Monitoring monitoring;
  private final List<Sweeps> sweeps = new CopyOnWriteArrayList<>();
  private final List<SideBySide> carriers = new CopyOnWriteArrayList<>();

  /**
   * Opens the keys and the database, brings its tables up to date and listens. Nothing is done by
   * itself yet: see {@link #sweep}.
   */
  public static App start(Config config, InstantSource clock) {
    Keyring keys = Keyring.open(config.keys(), new SecureRandom());
    App app;
    try {
      app = start(config, keys, clock);
    } catch (RuntimeException failed) {
      keys.close();
      throw failed;
    }
    app.connect();
    return app;
  }

  private static App start(Config config, Keyring keys, InstantSource clock) {
    Database database = Database.open(config.database());
    try {
      database.migrate();
      return new App(Kernel.of(config, database, keys, clock), config);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private void connect() {
    if (socket == null) {
      return;
    }
    try {
      socket.connect();
    } catch (RuntimeException refused) {
      close();
      throw refused;
    }
  }

  private App(Kernel kernel, Config config) {
    this.kernel = kernel;
    Config.SlackSettings slack = config.slack();
    AtomicReference<@Nullable Tenants> tenants = new AtomicReference<>();
    Workspaces workspaces =
        new Workspaces(kernel, slack, () -> Objects.requireNonNull(tenants.get()));
    this.features =
        Features.of(kernel, workspaces.webs(), () -> reached(config.publicUrl()), slack.sets());
    tenants.set(features.sleeping());
    this.courier =
        courier(
            kernel,
            new SlackPost(workspaces.webs(), features.home().homes(), features.export().parcels()));
    this.dueWork = new DueWork(due(kernel, workspaces, features.all(), courier));
    this.interactions = new Interactions();
    workspaces.listen(interactions);
    features.all().forEach(feature -> feature.listen(interactions));
    BoltApp bolt = workspaces.bolt(interactions);
    workspaces.start();
    this.socket = slack.socketMode() ? bolt.socket(slack.apiUrl(), slack.appToken()) : null;
    this.monitoring = new Monitoring(new CurrentGauges(kernel));
    this.web =
        WebServer.start(
            config.web(),
            health(),
            routes -> {
              workspaces.serve(routes, bolt);
              routes(routes, bolt, config);
            });
    URI address = reached(config.publicUrl());
    if (address != null) {
      bolt.reachedAt(address);
    }
  }

  private @Nullable URI reached(@Nullable URI said) {
    return said == null || said.getPort() != 0 ? said : web.address();
  }

  /** Where Slack sends over a socket, it sends no signed requests, and none are taken. */
  private void routes(JavalinConfig routes, BoltApp bolt, Config config) {
    routes.routes.get("/metrics", new MetricsEndpoint(monitoring, config.metricsToken()));
    features.export().serve(routes);
    if (socket == null) {
      routes.routes.post(SLACK_PATH, bolt.endpoint(config.slack().signingSecret(), kernel.clock()));
    }
  }

  private Map<String, BooleanSupplier> health() {
    Map<String, BooleanSupplier> parts = new LinkedHashMap<>();
    parts.put("database", kernel.database()::isAlive);
    parts.put("keys", kernel.keys()::isAlive);
    parts.put("scheduler", () -> sweeps.stream().allMatch(Sweeps::isAlive));
    if (socket != null) {
      parts.put("socket", socket::isConnected);
    }
    return parts;
  }

  private static Courier courier(Kernel kernel, SlackPost post) {
    return new Courier(kernel.database(), post, recipients(kernel), Features.undecided(kernel));
  }

  private static SealedRecipients recipients(Kernel kernel) {
    return new QuietRecipients(
        new RoundRecipients(kernel.rounds()),
        new QuietRecipients.Needs(
            kernel.database(),
            new Rounds(kernel.rounds()),
            kernel.partnerships(),
            kernel.tongues(),
            kernel.clock()));
  }

  /** What was decided goes out last, so that one pass delivers what it made due. */
  private static List<Due> due(
      Kernel kernel, Workspaces workspaces, List<Feature> features, Courier courier) {
    List<Due> works = new ArrayList<>(workspaces.due());
    works.add(kernel.roundJobs());
    works.add(new BoxJobs(kernel.database(), kernel.boxes()));
    features.forEach(feature -> works.addAll(feature.dueWork()));
    works.add(courier);
    return works;
  }

  /** From now on what falls due is done as time passes; several processes share the work. */
  public void sweep() {
    SideBySide couriers = new SideBySide(courier, kernel.clock());
    kernel.nudge().start(couriers, kernel.clock());
    DueWork works = dueWork.with(couriers);
    sweeps.add(Sweeps.start(kernel.database().dataSource(), works, kernel.clock()));
    carriers.add(couriers);
  }

  /** When something is to be done next; it may lie in the past. */
  public Optional<Instant> nextDue(Instant now) {
    return dueWork.next();
  }

  /** When the next open round, or step of an OPERA, closes. */
  public Optional<Instant> nextClose() {
    return Stream.of(
            kernel.database().transact(new Rounds(kernel.rounds())::nextClose),
            features.opera().nextClose())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** When the next weekly summary comes, seen from {@code now}. */
  public Optional<Instant> nextDigest(Instant now) {
    return features.digest().next().filter(next -> next.isAfter(now));
  }

  /** The words of the command, and what each does. */
  public SortedMap<String, String> words() {
    return features.home().words();
  }

  /** Does everything that is due at {@code now}. */
  public void drain(Instant now) {
    dueWork.run(now);
  }

  /** Where it listens. */
  public URI address() {
    return web.address();
  }

  /** Where Slack's requests are to be sent. */
  public URI slackEvents() {
    return web.address().resolve(SLACK_PATH);
  }

  /** What it listens to in Slack. */
  public Interactions interactions() {
    return interactions;
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close();
    }
    web.close();
    sweeps.forEach(Sweeps::close);
    kernel.nudge().close();
    carriers.forEach(SideBySide::close);
    monitoring.close();
    kernel.database().close();
    kernel.keys().close();
  }
}
