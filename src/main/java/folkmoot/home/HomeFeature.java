package folkmoot.home;

import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.Verb.Who;
import folkmoot.command.VerbName;
import folkmoot.outbox.Homes;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Departures;
import folkmoot.partnership.Members;
import folkmoot.partnership.Partnerships;
import folkmoot.record.PublicRecord;
import folkmoot.round.Answers;
import folkmoot.round.EarlyClose;
import folkmoot.round.Rounds;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The command, the hub, one's own settings, help, results and status. */
public final class HomeFeature implements Feature {
  private final Needs needs;
  private final Hub hub;
  private final Mine mine;
  private final Reports reports;
  private final Removals removals;
  private final Snoozes snoozes;
  private final Days days;
  private final HomeTab tab;
  private final UndecidedPosts undecided;
  private final List<Verb> all = new ArrayList<>();

  /** What this feature needs of the house. */
  public record Needs(
      Database database,
      Partnerships partnerships,
      Members members,
      Departures departures,
      Rounds rounds,
      Answers answers,
      EarlyClose earlyClose,
      PublicRecord record,
      Ledger ledger,
      Outbox outbox,
      Tongues tongues,
      Texts texts,
      InstantSource clock) {}

  /**
   * @param others all other features: the command finds their verbs, the hub shows what they have
   *     open
   */
  public HomeFeature(Needs needs, List<Feature> others) {
    this.needs = needs;
    this.hub = new Hub(needs, withRounds(needs, others));
    this.mine = new Mine(needs);
    this.reports = new Reports(needs, others);
    this.removals = new Removals(needs, others);
    this.snoozes = new Snoozes(needs);
    this.undecided = undecided(needs);
    this.days = new Days(needs, others, new Days.Sources(hub, mine, reports, undecided::offers));
    this.tab = new HomeTab(needs, days);
    others.forEach(feature -> all.addAll(feature.verbs()));
    all.addAll(verbs());
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(name("help", "commands"), Who.ANYBODY, true, this::help),
        new Verb(name("privacy"), Who.ANYBODY, request -> mine.privacy(request.scene())),
        new Verb(name("answer"), Who.MEMBER, request -> hub.answerShortest(request.here())),
        new Verb(name("me"), Who.MEMBER, request -> mine.form(request.here())),
        new Verb(name("snooze"), Who.MEMBER, snoozes::typed),
        new Verb(
            new VerbName("remove", List.of("remove-me"), true),
            Who.MEMBER,
            request -> removals.ask(request.here())),
        new Verb(name("results"), Who.MEMBER, request -> reports.results(request.here())),
        new Verb(name("status"), Who.CONVENER, request -> reports.status(request.here())));
  }

  /** The words of the command with what each does in one sentence, in the order of the alphabet. */
  public SortedMap<String, String> words() {
    SortedMap<String, String> words = new TreeMap<>();
    all.forEach(
        verb -> {
          String word = verb.name().word();
          words.put(word, needs.texts().plain("home.short." + word));
        });
    return words;
  }

  /** Draws the App Home of whoever opened it. */
  public Homes homes() {
    return tab;
  }

  private static UndecidedPosts undecided(Needs needs) {
    return new UndecidedPosts(
        new UndecidedPosts.Needs(
            needs.database(),
            needs.partnerships(),
            needs.outbox(),
            needs.ledger(),
            needs.texts(),
            needs.clock()));
  }

  /** What closes next is the same for rounds of every feature. */
  private static List<Feature> withRounds(Needs needs, List<Feature> others) {
    List<Feature> all = new ArrayList<>(others);
    all.add(new ClosingRounds(needs));
    return all;
  }

  private Answer help(Verb.Request request) {
    return new Help(all, needs.texts()).explain(request);
  }

  private static VerbName name(String word, String... aliases) {
    return new VerbName(word, List.of(aliases), false);
  }

  @Override
  public void listen(Interactions on) {
    Verb start = new Verb(name("moot"), Who.MEMBER, request -> hub.show(request.here()));
    new HomeListeners(
            new Moot(needs, all, start),
            new HomeListeners.Rooms(hub, mine, reports, days, tab),
            new HomeListeners.Desks(removals, snoozes, undecided))
        .listen(on);
  }
}
