package folkmoot.digest;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.Recurring;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.directory.Directory;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The weekly summary as a feature of the house. */
public final class DigestFeature implements Feature {
  private final Tools tools;
  private final Timing timing;
  private final Digests digests;
  private final DigestRhythm rhythm;
  private final Silences silences;
  private final InTheWay way;
  private final Desk desk;
  private final Usefulness usefulness;
  private final DigestListeners listeners;

  /**
   * @param features those that may have something to say, and what they have that recurs
   * @param files whether the operator lets Folkmoot send files
   */
  public DigestFeature(
      Tools tools, Ledger ledger, Supplier<List<Feature>> features, boolean files) {
    this.tools = tools;
    this.timing = new Timing(tools);
    this.silences = new Silences(tools);
    this.way = new InTheWay(tools, features);
    Pictures pictures = new Pictures(files);
    Digests.Rooms rooms =
        new Digests.Rooms(
            timing,
            new Editions(features, timing, tools.texts()),
            new Postings(tools.partnerships(), tools.outbox(), pictures),
            silences,
            way,
            pictures);
    this.digests = new Digests(tools, ledger, rooms);
    this.rhythm = new DigestRhythm(tools);
    this.desk = new Desk(tools, ledger, rooms);
    this.usefulness = new Usefulness(tools);
    Readers readers = new Readers(tools, new Directory());
    this.listeners =
        new DigestListeners(desk, readers, usefulness, new DigestListeners.Asked(silences, way));
  }

  @Override
  public void listen(Interactions on) {
    listeners.listen(on);
  }

  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return List.of(rhythm.of(tx, partnership));
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("digest", List.of("summary"), false),
            Verb.Who.CONVENER,
            asked -> desk.typed(asked.here(), asked.arguments())));
  }

  /** When the next weekly summary of any partnership is due; it may lie in the past. */
  public Optional<Instant> next() {
    return digests.next();
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return List.of(
        new Coming(
            tools.texts().mrkdwn("digest.coming"),
            timing.upcoming(tx, scene.partnership(), tools.clock().instant())));
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return Stream.concat(silences.offers(tx, scene).stream(), way.offers(tx, scene).stream())
        .toList();
  }

  @Override
  public List<Mrkdwn> standing(Tx tx, Partnership partnership) {
    return usefulness.standing(tx, partnership).map(List::of).orElseGet(List::of);
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new DigestJobs(digests));
  }
}
