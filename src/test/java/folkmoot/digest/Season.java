package folkmoot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.action.ActionFeature;
import folkmoot.asking.House;
import folkmoot.command.Arguments;
import folkmoot.consent.Behaviours;
import folkmoot.evaluation.EvaluationFeature;
import folkmoot.heard.HeardFeature;
import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Stages;
import folkmoot.learned.LearnedFeature;
import folkmoot.listening.ListeningFeature;
import folkmoot.pulse.PulseFeature;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.store.Databases;
import folkmoot.thanks.ThanksFeature;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months of a partnership with every feature that has something to say in a summary, whose members
 * do by command, button and form what they would do in Slack.
 */
final class Season {
  final Weekly weekly;

  /** The form is shown once more before it is taken, and once for a hint. */
  private static final int MOST_LOOKS = 3;

  private Season(Weekly weekly) {
    this.weekly = weekly;
  }

  static Season of(Path keys) {
    Season season = new Season(new Weekly(Databases.h2(), keys, House.MONDAY, Season::features));
    season.name("org_0", "Harbour Council");
    season.name("org_1", "Northside Trust");
    season.name("org_2", "Hill Hospital");
    season.weekly.sql(
        "insert into agreed_purpose select id, purpose from partnership where id = 'par_homes'");
    season.run();
    return season;
  }

  private static List<Feature> features(Weekly weekly) {
    House house = weekly.house;
    return List.of(
        new PulseFeature(
            new PulseFeature.Needs(
                house.tools,
                house.early,
                InstrumentFiles.ours(),
                new Stages(house.tools.record()),
                List::of)),
        new HeardFeature(house.tools),
        new ListeningFeature(house.tools),
        new ActionFeature(house.tools),
        new ThanksFeature(house.tools, house.memberKeys),
        new LearnedFeature(house.tools),
        new EvaluationFeature(house.tools, () -> weekly.features));
  }

  private void name(String organisation, String name) {
    weekly.house.database.run(
        tx ->
            tx.handle()
                .execute("update organisation set name = ? where id = ?", name, organisation));
  }

  /** The partnership has agreed on these lines. */
  void behaves(String... lines) {
    weekly.house.database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    insert into proposal (id, partnership_id, matter, content, by_app,
                      proposed_at, decides_at, state)
                    values ('prp_1', 'par_homes', 'behaviours', ?, false,
                      timestamp with time zone '2026-11-20 10:00:00+00',
                      timestamp with time zone '2026-11-25 10:00:00+00', 'TAKEN')
                    """,
                    new Behaviours(List.of(lines)).content()));
  }

  private List<Due> works() {
    return Stream.concat(weekly.features.stream(), Stream.of(weekly.digest))
        .flatMap(feature -> feature.dueWork().stream())
        .toList();
  }

  private void run() {
    works().forEach(work -> work.run(weekly.house.now()));
  }

  /** Walks to this instant as the house would: from due instant to due instant. */
  void to(String instant) {
    Instant end = Instant.parse(instant);
    for (Instant next = due(); !next.isAfter(end); next = due()) {
      Instant now = weekly.house.now();
      weekly.house.passWorking(next.isBefore(now) ? Duration.ZERO : Duration.between(now, next));
      run();
    }
    weekly.house.passWorking(Duration.between(weekly.house.now(), end));
  }

  private Instant due() {
    return works().stream()
        .flatMap(work -> work.next().stream())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** Goes to this instant while nothing runs, and starts again. */
  void backAt(String instant) {
    weekly.house.pass(Duration.between(weekly.house.now(), Instant.parse(instant)));
    run();
  }

  /** A convener starts this now; it closes when it usually does. */
  Round starts(String verb, String kind, @Nullable String question) {
    Answer answer =
        types(
            0,
            verb,
            new Arguments(question, false, new WhenPhrase.Now(), null, List.of(), false, "", ""));
    if (answer instanceof Answer.Open) {
      throw new AssertionError(answer);
    }
    return open(kind).get(open(kind).size() - 1);
  }

  private Answer types(int person, String verb, Arguments said) {
    House house = weekly.house;
    return weekly.features.stream()
        .flatMap(feature -> feature.verbs().stream())
        .filter(one -> one.name().word().equals(verb))
        .findFirst()
        .orElseThrow()
        .run()
        .apply(
            new Verb.Request(house.actor(person), new ChannelId("C1"), house.scene(person), said));
  }

  private List<Round> open(String kind) {
    House house = weekly.house;
    return house.database.transact(tx -> house.tools.rounds().open(tx, House.HOMES)).stream()
        .filter(round -> round.kind().equals(kind))
        .toList();
  }

  private void sends(int person, String callback, String metadata, Map<String, String> values) {
    Answer answer =
        weekly.heard.submit(callback, weekly.house.submission(person, metadata, values));
    if (answer instanceof Answer.Errors) {
      throw new AssertionError(answer);
    }
    if (values.getOrDefault("consent", "").equals("SIGNED") && metadata.endsWith(" 0")) {
      Map<String, String> seen = new HashMap<>(values);
      seen.put("words.1", values.get("words.0"));
      sends(person, callback, metadata.replaceFirst(" 0$", " 1"), seen);
    }
  }

  /** Everybody answers: most see it alike on the first, less so on the others. */
  RoundId pulse(int people) {
    Round round = starts("pulse", "pulse", null);
    for (int person = 0; person < people; person++) {
      Map<String, String> values = new HashMap<>();
      int number = 0;
      for (Item item : round.items()) {
        values.put(item.id(), String.valueOf(5 - (person * (number + 2)) % (3 + number)));
        number++;
      }
      values.remove("prompt");
      sends(person, "pulse.submit", round.id() + " 0", values);
    }
    return round.id();
  }

  /** Nine answer; these are quoted with their names. */
  RoundId question(String question, List<String> signed) {
    Round round = starts("ask", "listening", question);
    for (int person = 0; person < 9; person++) {
      boolean quoted = person < signed.size();
      sends(
          person,
          "listening.submit",
          round.id() + " 0",
          Map.of(
              "words.0",
              quoted ? signed.get(person) : "Something for us alone " + person,
              "consent",
              quoted ? "SIGNED" : "THEMES_ONLY"));
    }
    return round.id();
  }

  /** Opens a window by its verb, fills these fields in and sends it until it is taken. */
  View fills(int person, String verb, Map<String, String> values) {
    return fills(person, ((Answer.Open) types(person, verb, Arguments.none())).view(), values);
  }

  private View fills(int person, View window, Map<String, String> values) {
    assertThat(window.getSubmit()).as("a window with a form").isNotNull();
    View shown = window;
    for (int look = 0; look < MOST_LOOKS && shown.getSubmit() != null; look++) {
      Answer answer =
          weekly.heard.submit(
              shown.getCallbackId(),
              weekly.house.submission(person, shown.getPrivateMetadata(), named(shown, values)));
      shown = ((Answer.Update) answer).view();
    }
    assertThat(shown.getSubmit()).as("it was taken").isNull();
    return window;
  }

  /** A field whose words are shown once more has another name each time: "words.1". */
  private static Map<String, String> named(View window, Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    window.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(block -> ((InputBlock) block).getBlockId())
        .filter(block -> values.containsKey(block.split("\\.")[0]))
        .forEach(block -> named.put(block, values.get(block.split("\\.")[0])));
    return named;
  }

  /** Somebody suggests an action; answers its id. */
  String suggests(int person, Map<String, String> values) {
    View window =
        values.containsKey("cause")
            ? ((Answer.Open) weekly.presses(person, "action.suggest", values.get("cause"))).view()
            : ((Answer.Open) types(person, "action", Arguments.none())).view();
    fills(person, window, values);
    return window.getPrivateMetadata().split(" ")[1];
  }

  /** Whoever suggests an action to herself has taken it on. */
  String takesOn(int person, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("person", "U" + person);
    return suggests(person, all);
  }

  /** She presses a button of an action. */
  void presses(int person, String button, String action) {
    assertThat(weekly.presses(person, "action." + button, action).toString())
        .contains("You can undo this");
  }

  /** She presses a button that asks for words, and sends them. */
  void says(int person, String button, String action, Map<String, String> words) {
    Answer asked = weekly.presses(person, "action." + button, action);
    fills(person, ((Answer.Open) asked).view(), words);
  }

  /** Those who still see a difference say so where they are asked; so many say it does partly. */
  void rechecks(String words, int yes, int partly) {
    Round round =
        open("recheck").stream()
            .filter(each -> each.title().contains(words))
            .findFirst()
            .orElseThrow();
    for (int person = 0; person < yes + partly; person++) {
      weekly.presses(person, "action.recheck." + (person < yes ? 3 : 2), round.id().value());
    }
  }

  /** The post of the round that was opened last, as it is read. */
  String newestOpening() {
    return weekly.house.database.transact(
        tx ->
            Reading.of(
                tx.handle()
                    .createQuery(
                        """
                        select blocks from outbox where dedup_key like 'opening:%'
                        order by not_before desc, id desc fetch first 1 rows only
                        """)
                    .mapTo(String.class)
                    .one()));
  }
}
