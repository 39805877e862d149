package folkmoot.digest;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.action.ActionFeature;
import folkmoot.asking.House;
import folkmoot.asking.PieceViews;
import folkmoot.asking.RoundPosts;
import folkmoot.command.Arguments;
import folkmoot.ids.ChannelId;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.listening.ListeningFeature;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Auditor;
import folkmoot.pulse.PulseFeature;
import folkmoot.record.PublicRecord;
import folkmoot.round.RoundKind;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Answer;
import folkmoot.slack.Heard;
import folkmoot.slack.Interactions;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A partnership with its weekly summary and a feature that says what a test wants it to. */
final class Weekly {
  final House house;
  final DigestFeature digest;
  final Ledger ledger;
  final Heard heard;
  final List<Feature> features = new ArrayList<>();
  private Function<Feature.Period, List<DigestPart>> says = period -> List.of();

  Weekly(Database database, Path keys) {
    this(database, keys, House.MONDAY, Weekly::listening);
    run();
  }

  /** A process of which nothing is left is started again, over what it had stored. */
  static Weekly after(Weekly dead, Path keys) {
    Weekly weekly = new Weekly(dead.house.database, keys, dead.house.now(), Weekly::listening);
    weekly.says = dead.says;
    weekly.run();
    return weekly;
  }

  /** One in which these features have something to say too; it begins when it is first run. */
  Weekly(Database database, Path keys, Instant begins, Function<Weekly, List<Feature>> with) {
    Instruments instruments = InstrumentFiles.ours();
    this.house = new House(database, keys, 12, needs -> kinds(needs, instruments));
    house.pass(Duration.between(house.now(), begins));
    this.ledger = new Ledger(house.tools.ids(), house.tools.clock());
    features.add(new Speaker());
    features.addAll(with.apply(this));
    this.digest = new DigestFeature(house.tools, ledger, () -> features, true);
    Interactions on = new Interactions();
    features.forEach(feature -> feature.listen(on));
    digest.listen(on);
    this.heard = new Heard(on);
  }

  private static List<Feature> listening(Weekly weekly) {
    return List.of(new ListeningFeature(weekly.house.tools));
  }

  private static List<RoundKind> kinds(RoundPosts.Needs needs, Instruments instruments) {
    PublicRecord record = new PublicRecord(new Auditor(CutPoints.usual()));
    return Stream.of(
            ListeningFeature.kinds(needs, record, House.FINDER),
            PulseFeature.kinds(needs, instruments),
            ActionFeature.kinds(needs))
        .flatMap(List::stream)
        .toList();
  }

  private final class Speaker implements Feature {
    @Override
    public List<DigestPart> digest(Tx tx, Period period) {
      return says.apply(period);
    }
  }

  /** From now on there is this to say. */
  void says(DigestPart... parts) {
    this.says = period -> List.of(parts);
  }

  void says(Function<Feature.Period, List<DigestPart>> now) {
    this.says = now;
  }

  static DigestPart part(Section section, String words, Fact... facts) {
    Mrkdwn said = Mrkdwn.of(words);
    List<LayoutBlock> blocks = List.of(PieceViews.paragraph(said));
    return new DigestPart(section, words, blocks, Set.of(facts));
  }

  /** Results were told and nothing else. */
  static DigestPart told(String words) {
    return part(Section.HEARD, words, Fact.ANSWERS);
  }

  void run() {
    digest.dueWork().get(0).run(house.now());
  }

  /** Walks to this instant as the house would: from due instant to due instant. */
  void to(String instant) {
    Instant end = Instant.parse(instant);
    for (Instant next = due(); !next.isAfter(end); next = due()) {
      house.passWorking(Duration.between(house.now(), later(next)));
      run();
    }
    house.passWorking(Duration.between(house.now(), end));
  }

  private Instant due() {
    return digest.next().orElse(Instant.MAX);
  }

  private Instant later(Instant next) {
    return next.isBefore(house.now()) ? house.now() : next;
  }

  /** Goes to this instant while nothing runs, and starts again. */
  void backAt(String instant) {
    house.pass(Duration.between(house.now(), Instant.parse(instant)));
    run();
  }

  Partnership partnership() {
    return house.scene(0).partnership();
  }

  /** What was owed to channels under keys of the summary, in order: the key and the words. */
  List<Owed> owed() {
    return house.database.transact(
        tx ->
            tx.handle()
                .createQuery(
                    """
                    select dedup_key, channel_id, about_key, operation, words, blocks from outbox
                    where dedup_key like 'digest:%' or about_key like 'digest:%'
                    order by not_before, id
                    """)
                .map(
                    (rows, context) ->
                        new Owed(
                            rows.getString("dedup_key"),
                            rows.getString("channel_id"),
                            rows.getString("about_key"),
                            rows.getString("operation"),
                            rows.getString("words"),
                            rows.getString("blocks")))
                .list());
  }

  record Owed(
      String key,
      String channel,
      @Nullable String about,
      String operation,
      String words,
      String blocks) {
    boolean isPost() {
      return operation.equals("post") && about == null;
    }
  }

  /** The posts that begin a thread of their own, by channel. */
  List<Owed> posts(String channel) {
    return owed().stream().filter(one -> one.isPost() && one.channel().equals(channel)).toList();
  }

  List<String> ledger() {
    return house.database.transact(
        tx ->
            ledger.latest(tx, House.HOMES, 50).stream()
                .filter(one -> one.what().equals(Digests.WHAT))
                .map(Weekly::line)
                .toList());
  }

  private static String line(Occurrence one) {
    return one.dueAt() + " " + one.outcome() + " " + one.reason();
  }

  /** A convener types this behind the verb. */
  Answer types(int person, String words) {
    Verb verb = digest.verbs().get(0);
    Arguments said =
        new Arguments(
            null,
            false,
            words.equals("now") ? new WhenPhrase.Now() : null,
            null,
            List.of(),
            words.equals("preview"),
            words,
            words);
    return verb.run()
        .apply(
            new Verb.Request(house.actor(person), new ChannelId("C1"), house.scene(person), said));
  }

  Answer presses(int person, String action) {
    return presses(person, action, House.HOMES.value());
  }

  Answer presses(int person, String action, String value) {
    return heard.click(action, house.click(person, value));
  }

  Answer sends(int person, String callback, Map<String, String> values) {
    Submission form = house.submission(person, House.HOMES.value(), values);
    return heard.submit(callback, form);
  }

  Optional<Issue> issue(String week) {
    return house.database.transact(tx -> new IssueStore(tx, House.HOMES).find(Week.parse(week)));
  }

  void sql(String sql) {
    house.database.run(tx -> tx.handle().execute(sql));
  }
}
