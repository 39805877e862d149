package folkmoot.agenda;

import com.slack.api.model.view.View;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.House;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stages;
import folkmoot.listening.ListeningFeature;
import folkmoot.privacy.Auditor;
import folkmoot.pulse.PulseFeature;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Order;
import folkmoot.round.Round;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Heard;
import folkmoot.slack.Interactions;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The agenda beside pulse and listening in a house of twelve; Monday 30 November 2026, 10:00. */
final class Year {
  private static final Instruments INSTRUMENTS = InstrumentFiles.ours();

  final House house;
  final Ledger ledger;
  private final List<Feature> features;
  private final Heard heard;
  private int views;

  Year(Database database, Path keys) {
    this.house =
        new House(
            database,
            keys,
            12,
            needs ->
                Stream.of(
                        PulseFeature.kinds(needs, INSTRUMENTS),
                        ListeningFeature.kinds(
                            needs, new PublicRecord(new Auditor(CutPoints.usual())), House.FINDER))
                    .flatMap(List::stream)
                    .toList());
    this.ledger = new Ledger(new Ids(house::now, new SecureRandom()), house::now);
    List<Feature> others =
        List.of(
            new PulseFeature(
                new PulseFeature.Needs(
                    house.tools,
                    house.early,
                    INSTRUMENTS,
                    new Stages(house.tools.record()),
                    List::of)),
            new ListeningFeature(house.tools));
    this.features =
        Stream.concat(others.stream(), Stream.of(new AgendaFeature(house.tools, ledger, others)))
            .toList();
    Interactions interactions = new Interactions();
    features.forEach(feature -> feature.listen(interactions));
    this.heard = new Heard(interactions);
  }

  /** What a convener's line leads to. */
  Answer types(int person, String line) {
    CommandLine read = CommandLine.read(line).line();
    Verb verb =
        features.stream()
            .flatMap(feature -> feature.verbs().stream())
            .filter(one -> one.name().word().equals(read.verb()))
            .findFirst()
            .orElseThrow();
    Arguments arguments = read.arguments();
    return verb.run()
        .apply(
            new Verb.Request(
                house.actor(person), new ChannelId("C1"), house.scene(person), arguments));
  }

  /** Sends a window with these values, as one delivery. */
  Answer sends(int person, View window, Map<String, String> values) {
    return sends(person, window, "V" + views++, values);
  }

  Answer sends(int person, View window, String viewId, Map<String, String> values) {
    Submission sent = house.submission(person, viewId, window.getPrivateMetadata(), values);
    return heard.submit(window.getCallbackId(), sent);
  }

  Answer sends(int person, View window, FormValues values) {
    return heard.submit(
        window.getCallbackId(),
        new Submission(house.actor(person), "V" + views++, window.getPrivateMetadata(), values));
  }

  Answer presses(int person, String action, String value) {
    return heard.click(
        action,
        new Click(house.actor(person), value, null, null, "V", "", new FormValues(Map.of())));
  }

  /** The agenda's due work. */
  Due jobs() {
    return features.get(features.size() - 1).dueWork().get(0);
  }

  /** Walks from due instant to due instant. */
  void workUntil(Instant end) {
    Due jobs = jobs();
    Instant next = jobs.next().orElse(Instant.MAX);
    while (!next.isAfter(end)) {
      if (next.isAfter(house.now())) {
        house.passWorking(Duration.between(house.now(), next));
      }
      jobs.run(house.now());
      next = jobs.next().orElse(Instant.MAX);
    }
    house.passWorking(Duration.between(house.now(), end));
  }

  /** What became of dates, the latest first: outcome and reason. */
  List<String> ledger() {
    return house.database.transact(tx -> ledger.latest(tx, House.HOMES, 20)).stream()
        .map(Year::said)
        .toList();
  }

  private static String said(Occurrence occurrence) {
    return (occurrence.outcome() + " " + occurrence.reason()).strip();
  }

  List<Order> orders() {
    return house.database.transact(tx -> house.tools.orders().of(tx, House.HOMES));
  }

  /** All rounds that were opened and not called off. */
  List<Round> rounds() {
    return house.database.transact(
        tx -> house.tools.rounds().openedSince(tx, House.HOMES, Instant.EPOCH));
  }

  static View window(Answer answer) {
    return answer instanceof Answer.Update update ? update.view() : ((Answer.Open) answer).view();
  }

  static String words(Answer answer) {
    return answer instanceof Answer.Whisper whisper
        ? whisper.message().text()
        : window(answer).toString();
  }
}
