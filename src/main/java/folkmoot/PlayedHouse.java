package folkmoot;

import folkmoot.calendar.HolidayFiles;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.playground.AppCard;
import folkmoot.playground.AppCard.CommandWord;
import folkmoot.playground.AppCard.Upcoming;
import folkmoot.playground.DueHooks;
import folkmoot.playground.Playground;
import folkmoot.playground.PlaygroundClock;
import folkmoot.prompt.PromptFiles;
import folkmoot.secret.KeySettings;
import folkmoot.secret.TokenKeys;
import folkmoot.slack.FeatureSet;
import folkmoot.store.DatabaseSettings;
import folkmoot.story.SampleSetup;
import folkmoot.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folkmoot and the stand-in for Slack side by side: they share a port number, the secrets and the
 * time, and nothing else.
 */
final class PlayedHouse implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Where a played house lives.
   *
   * @param kept whether what happened is there again the next time
   * @param port of the page; 0 takes any free one
   * @param transport how the two talk
   * @param many whether workspaces install the app by themselves; none has it at the start
   * @param sets what is switched on beyond the usual
   */
  record Where(
      Path folder,
      boolean kept,
      int port,
      Transport transport,
      boolean many,
      Set<FeatureSet> sets) {
    Where {
      sets = Set.copyOf(sets);
    }

    /** With the usual alone. */
    Where(Path folder, boolean kept, int port, Transport transport, boolean many) {
      this(folder, kept, port, transport, many, Set.of());
    }

    /** Talking over HTTP. */
    Where(Path folder, boolean kept, int port) {
      this(folder, kept, port, Transport.HTTP);
    }

    /** With the app in the sample's first workspace from the start. */
    Where(Path folder, boolean kept, int port, Transport transport) {
      this(folder, kept, port, transport, false);
    }
  }

  private final Playground playground;
  private final PlaygroundClock clock;
  private final Config config;
  private final App app;

  private PlayedHouse(Playground playground, PlaygroundClock clock, Config config, App app) {
    this.playground = playground;
    this.clock = clock;
    this.config = config;
    this.app = app;
  }

  static PlayedHouse start(Where where, InstantSource realTime) {
    return start(where, realTime, Playground.sampleAnswers());
  }

  /** Starts with simulated members who think what {@code answers} says. */
  static PlayedHouse start(Where where, InstantSource realTime, String answers) {
    return start(where, realTime, answers, h2(where.folder()));
  }

  /** Starts on another database than a file in the folder. */
  static PlayedHouse start(
      Where where, InstantSource realTime, String answers, DatabaseSettings database) {
    return start(where, realTime, answers, new Cellar(database, keys(where.folder())));
  }

  /** What lies below a played house: all that it remembers, and the keys to it. */
  record Cellar(DatabaseSettings database, KeySettings keys) {}

  /** Starts with its keys in another place than files in the folder too. */
  static PlayedHouse start(Where where, InstantSource realTime, String answers, Cellar cellar) {
    Path state = where.folder().resolve("playground.json");
    Path kept = where.kept() ? state : null;
    PlaygroundClock clock = clock(realTime, kept);
    String appToken = where.transport() == Transport.SOCKET ? secret("xapp-") : null;
    Playground.Settings settings =
        new Playground.Settings(
            secret("xoxb-"),
            secret(""),
            appToken,
            where.port(),
            null,
            kept,
            realTime,
            where.many() ? new Playground.Client("7007.7007", secret("")) : null);
    Playground playground = Playground.start(settings, clock, answers);
    try {
      Config config = config(settings, playground.apiUrl(), cellar, where);
      App app = App.start(config, clock);
      playground.introduce(card(app, where.sets()));
      playground.target(app.slackEvents());
      playground.drive(new DueHooks(app::nextDue, app::drain));
      if (!where.many()) {
        SampleSetup.once(playground.address());
      }
      return new PlayedHouse(playground, clock, config, app);
    } catch (RuntimeException failed) {
      playground.close();
      throw failed;
    }
  }

  private static AppCard card(App app, Set<FeatureSet> sets) {
    List<CommandWord> words = new ArrayList<>();
    app.words().forEach((word, does) -> words.add(new CommandWord(word, does)));
    return new AppCard(
        new ManifestForm(manifest(), sets).overHttp(null),
        words,
        List.of(
            new Upcoming("To the close", "Nothing is open", now -> app.nextClose()),
            new Upcoming("To the next digest", "No partnership is set up", app::nextDigest)));
  }

  private static String manifest() {
    try (InputStream in = PlayedHouse.class.getResourceAsStream("/manifest.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlaygroundClock clock(InstantSource realTime, @Nullable Path kept) {
    return kept == null ? PlaygroundClock.fresh(realTime) : PlaygroundClock.kept(realTime, kept);
  }

  /** Made anew at each start, so that a playground's secrets are of no use anywhere else. */
  private static String secret(String prefix) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return prefix + HexFormat.of().formatHex(random);
  }

  private static DatabaseSettings h2(Path folder) {
    return DatabaseSettings.h2(folder.resolve("folkmoot").toAbsolutePath().toString());
  }

  private static KeySettings keys(Path folder) {
    return new KeySettings.Folder(folder.resolve("keys"));
  }

  /** Beside what lies under it, which nobody should do who has anything to hide. */
  private static TokenKeys tokenKeys(Where where) {
    try {
      Path file = where.folder().resolve("token-keys");
      if (where.many() && !Files.exists(file)) {
        Files.writeString(file, TokenKeys.fresh());
      }
      String keys = where.many() ? Files.readString(file) : TokenKeys.fresh();
      return TokenKeys.read(keys).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Config config(
      Playground.Settings settings, String apiUrl, Cellar cellar, Where where) {
    return new Config(
        slack(settings, apiUrl, where),
        new WebServer.Address(LOOPBACK, 0),
        URI.create("http://" + LOOPBACK + ":0"),
        cellar.database(),
        cellar.keys(),
        InstrumentFiles.ours(),
        PromptFiles.ours(),
        "",
        HolidayFiles.ours());
  }

  private static Config.SlackSettings slack(
      Playground.Settings settings, String apiUrl, Where where) {
    String appToken = settings.appToken() == null ? "" : settings.appToken();
    Playground.Client client = settings.client();
    return new Config.SlackSettings(
        client == null ? settings.botToken() : "",
        settings.signingSecret(),
        appToken,
        apiUrl,
        where.sets(),
        client == null
            ? null
            : new Config.Installing(client.id(), client.secret(), tokenKeys(where)));
  }

  URI address() {
    return playground.address();
  }

  URI installPage() {
    return app.address().resolve("/slack/install");
  }

  App app() {
    return app;
  }

  /** Folkmoot once more on the same database and keys, as a second process is. */
  App beside() {
    return App.start(config, clock);
  }

  /** How Folkmoot was started. */
  Config config() {
    return config;
  }

  /** The stand-in for Slack. */
  Playground playground() {
    return playground;
  }

  /** The playground's time of day, said in words. */
  String localTime() {
    return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK)
        .format(clock.instant().atZone(PlaygroundClock.ZONE));
  }

  /** From now on time passes, and what is due is done, only when it is told to. */
  void rest() {
    playground.rest();
  }

  /** Folkmoot is closed while its Slack is still there to say goodbye to. */
  @Override
  public void close() {
    playground.rest();
    app.close();
    playground.close();
  }
}
