package folkmoot.check;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.installation.Kept;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.round.KeysInUse;
import folkmoot.secret.KeyFolder;
import folkmoot.secret.KeySettings;
import folkmoot.slack.Greeting;
import folkmoot.slack.Scopes;
import folkmoot.slack.SlackLook;
import folkmoot.store.DatabaseLook;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at everything that a serving process needs, and changes nothing. */
public final class Checkup {
  private final Needs needs;
  private final Texts texts;
  private final InstantSource clock;

  /**
   * What is looked at.
   *
   * @param mistakes what is wrong with the settings, in whole sentences
   * @param signingSecret empty when there is none, or none is used
   * @param database null when its settings cannot be used
   * @param keys null when their settings cannot be used
   * @param slack null when there is no token to ask with
   * @param scopes what the app needs to be allowed
   * @param many how to ask where many workspaces install; null where one is served
   */
  public record Needs(
      List<String> mistakes,
      String signingSecret,
      @Nullable DatabaseSettings database,
      @Nullable KeySettings keys,
      @Nullable SlackLook slack,
      Scopes scopes,
      @Nullable Asking many) {
    public Needs {
      mistakes = List.copyOf(mistakes);
    }

    /** For one workspace, with the usual alone. */
    public Needs(
        List<String> mistakes,
        String signingSecret,
        @Nullable DatabaseSettings database,
        @Nullable KeySettings keys,
        @Nullable SlackLook slack) {
      this(mistakes, signingSecret, database, keys, slack, Scopes.with(Set.of()), null);
    }

    @Override
    public String toString() {
      return "Needs[" + keys + "]";
    }
  }

  /** What the database tells of the other things to look at. */
  private record Told(List<Place> places, RoundLines.Rounds rounds, List<Kept> kept) {
    static final Told NOTHING =
        new Told(List.of(), new RoundLines.Rounds(Set.of(), Set.of()), List.of());
  }

  /** A channel of a partnership: its home, or one in which its summary is read. */
  private record Place(Partnership partnership, ChannelId channel) {
    boolean isHome() {
      return channel.equals(partnership.home());
    }
  }

  public Checkup(Needs needs, Texts texts, InstantSource clock) {
    this.needs = needs;
    this.texts = texts;
    this.clock = clock;
  }

  /** Looks at one after the other, whatever the one before was like. */
  public List<Line> lines() {
    List<Line> lines =
        new ArrayList<>(SettingsLines.of(needs.mistakes(), needs.signingSecret(), texts));
    Told told = database(lines);
    lines.addAll(keys(told == null ? null : told.rounds()));
    slack(lines, told);
    return List.copyOf(lines);
  }

  private @Nullable Told database(List<Line> lines) {
    DatabaseSettings settings = needs.database();
    if (settings == null) {
      lines.add(Line.skipped(texts.plain("check.database-not-asked")));
      return null;
    }
    try {
      DatabaseLook look = DatabaseLook.at(settings);
      lines.addAll(DatabaseLines.main(texts).seen(look.condition(), settings.keepsCommits()));
      if (!settings.canBeWritten()) {
        lines.add(DatabaseLines.main(texts).onlyToRead());
      }
      if (look.condition().taken() == 0) {
        return Told.NOTHING;
      }
      return look.condition().upToDate() ? look.read(this::told) : null;
    } catch (DatabaseLook.CannotLook why) {
      lines.add(DatabaseLines.main(texts).unseen(why, canBeMade(settings)));
      return why.obstacle() == DatabaseLook.Obstacle.NO_FILE ? Told.NOTHING : null;
    }
  }

  private Told told(Tx tx) {
    KeysInUse keys = KeysInUse.of(tx);
    Asking many = needs.many();
    return new Told(
        places(tx),
        new RoundLines.Rounds(names(keys.needed()), names(keys.allowed())),
        many == null ? List.of() : Kept.all(tx, many.keys()));
  }

  private static List<Place> places(Tx tx) {
    Partnerships partnerships = new Partnerships();
    return partnerships.all(tx).stream()
        .flatMap(
            partnership ->
                partnerships.reading(tx, partnership).stream()
                    .map(reading -> new Place(partnership, reading.channel())))
        .toList();
  }

  private static Set<String> names(Set<RoundId> rounds) {
    return rounds.stream().map(RoundId::value).collect(Collectors.toUnmodifiableSet());
  }

  static boolean canBeMade(DatabaseSettings settings) {
    Path folder = settings.folder().orElse(null);
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  private List<Line> keys(RoundLines.@Nullable Rounds rounds) {
    KeySettings keys = needs.keys();
    if (keys == null) {
      return List.of(Line.skipped(texts.plain("check.keys-not-asked")));
    }
    return keys instanceof KeySettings.OwnDatabase own
        ? new KeyDatabase(own.database(), needs.database(), texts).lines(rounds)
        : KeyLines.of(seen(((KeySettings.Folder) keys).path()), rounds, texts);
  }

  private KeyLines.Seen seen(Path keys) {
    Path path = keys.toAbsolutePath().normalize();
    DatabaseSettings database = needs.database();
    boolean beside = database != null && database.folder().map(path::startsWith).orElse(false);
    return new KeyLines.Seen(path.toString(), KeyFolder.look(path), beside);
  }

  private void slack(List<Line> lines, @Nullable Told told) {
    if (needs.many() != null) {
      many(lines, needs.many(), told);
      return;
    }
    SlackLook slack = needs.slack();
    if (slack == null) {
      lines.addAll(SlackLines.notAsked(texts));
      return;
    }
    Greeting greeting = slack.greeting();
    lines.addAll(SlackLines.of(greeting, clock.instant(), needs.scopes(), texts));
    if (greeting instanceof Greeting.Known known) {
      lines.addAll(channels(slack, told, known.bot()));
    }
  }

  private void many(List<Line> lines, Asking many, @Nullable Told told) {
    if (told == null) {
      lines.add(Line.skipped(texts.plain("check.many-unknown")));
      return;
    }
    List<Asking.Asked> asked = many.all(told.kept());
    lines.addAll(
        ManyLines.of(
            asked.stream().map(Asking.Asked::workspace).toList(),
            clock.instant(),
            needs.scopes(),
            texts));
    List<Line> channels =
        asked.stream().flatMap(each -> channels(many, each, told).stream()).toList();
    channels.stream().filter(line -> line.state() != Line.State.OK).forEach(lines::add);
    long fine = channels.stream().filter(line -> line.state() == Line.State.OK).count();
    if (fine > 0) {
      lines.add(Line.ok(texts.plain("check.many-channels", "count", fine, "all", channels.size())));
    }
  }

  private List<Line> channels(Asking many, Asking.Asked asked, Told told) {
    String token = asked.kept().token();
    if (token == null || !(asked.workspace().greeting() instanceof Greeting.Known known)) {
      return List.of();
    }
    SlackLook slack = many.look().apply(token);
    return told.places().stream()
        .filter(place -> asked.kept().serves().contains(place.partnership().installation()))
        .map(place -> ChannelLines.of(seen(place, known.bot(), slack), texts))
        .toList();
  }

  private List<Line> channels(SlackLook slack, @Nullable Told told, String bot) {
    if (told == null) {
      return List.of(Line.skipped(texts.plain("check.channels-unknown")));
    }
    if (told.places().isEmpty()) {
      return List.of(Line.ok(texts.plain("check.channels-none", "bot", bot)));
    }
    return told.places().stream()
        .map(place -> ChannelLines.of(seen(place, bot, slack), texts))
        .toList();
  }

  private static ChannelLines.Channel seen(Place place, String bot, SlackLook slack) {
    return new ChannelLines.Channel(
        place.partnership().name(), place.isHome(), bot, slack.seat(place.channel()));
  }
}
