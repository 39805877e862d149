package folkmoot.partnership;

import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.Verb;
import folkmoot.command.VerbName;
import folkmoot.directory.Attendance;
import folkmoot.directory.Directory;
import folkmoot.directory.DirectoryJobs;
import folkmoot.ids.Ids;
import folkmoot.outbox.Gates;
import folkmoot.outbox.Outbox;
import folkmoot.schedule.Due;
import folkmoot.slack.Interactions;
import folkmoot.slack.SlackWebs;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Partnerships as a feature of the house: set up, joined, left and convened. */
public final class PartnershipFeature implements Feature {
  private final Members members;
  private final Attendance attendance;
  private final DirectoryJobs jobs;
  private final PartnershipListeners listeners;
  private final Departures departures;
  private final Purposes purposes;
  private final Needs needs;

  /**
   * What partnerships need of the house.
   *
   * @param webs the Web API for calls made while nobody waits
   */
  public record Needs(
      Database database,
      Outbox outbox,
      Gates gates,
      SlackWebs webs,
      Texts texts,
      Ids ids,
      InstantSource clock) {}

  /**
   * @param features all features of the house, this one included; asked for only when needed
   */
  public PartnershipFeature(Needs needs, Supplier<List<Feature>> features) {
    this.needs = needs;
    Directory directory = new Directory();
    Organisations organisations = new Organisations(directory, needs.ids());
    Announcements announcements = new Announcements(needs.outbox(), needs.texts(), needs.clock());
    Conveners conveners = new Conveners(needs.database(), announcements, needs.clock());
    this.members = new Members(organisations, announcements, needs.outbox(), needs.ids());
    this.attendance =
        new Attendance(members, new Closings(needs.gates(), announcements), needs.clock());
    this.departures = new Departures(directory, attendance, announcements, needs.outbox());
    this.purposes = new Purposes(announcements);
    this.jobs = new DirectoryJobs(needs.database(), attendance, needs.webs());
    Founding founding =
        new Founding(
            directory,
            new Founding.Crew(organisations, members, conveners, announcements),
            needs.ids(),
            needs.clock());
    Moving moving =
        new Moving(
            needs.database(),
            directory,
            needs.outbox(),
            needs.clock(),
            new Moving.Crew(members, announcements, features));
    this.listeners =
        new PartnershipListeners(
            new Arrivals(needs.database(), attendance),
            new PartnershipListeners.Desk(
                new Setup(
                    needs.database(), directory, attendance, new Setup.Works(founding, moving)),
                moving,
                conveners,
                new FirstSteps(needs.database(), new Partnerships(), features)),
            needs.texts());
  }

  /** What a member can change about herself. */
  public Members members() {
    return members;
  }

  /** How members go and come back. */
  public Departures departures() {
    return departures;
  }

  /** How a purpose stops being a draft. */
  public Purposes purposes() {
    return purposes;
  }

  /** What becomes of partnerships whose workspace takes Folkmoot out. */
  public Sleeping sleeping() {
    return new Sleeping(attendance, needs.outbox(), needs.texts(), needs.clock());
  }

  /** Where a channel we are used in is made known. */
  public Attendance attendance() {
    return attendance;
  }

  @Override
  public void listen(Interactions on) {
    listeners.listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("setup", List.of("settings"), false), Verb.Who.ANYBODY, listeners::setUp),
        new Verb(
            new VerbName("convener", List.of("conveners"), false),
            Verb.Who.CONVENER,
            listeners::convener),
        new Verb(
            new VerbName("hub", List.of("buttons"), false), Verb.Who.CONVENER, listeners::hub));
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return Conveners.areFew(tx, scene.partnership().id())
        ? List.of(PartnershipViews.aloneOffer(scene.partnership(), needs.texts()))
        : List.of();
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    return HeldViews.lines(
        new HeldViews.Held(
            scene,
            organisation(tx, scene),
            new HeldViews.InSlack(
                new Partnerships().slackZone(tx, scene.member().id()),
                new Directory()
                    .locale(tx, scene.partnership().installation(), scene.member().user())
                    .orElse(null)),
            new Partnerships().wishes(tx, scene.member().id()),
            needs.outbox().count(tx, scene.partnership().installation(), scene.member().user())),
        needs.texts());
  }

  private static String organisation(Tx tx, Scene scene) {
    return new Partnerships()
        .organisations(tx, scene.partnership().id()).stream()
            .filter(one -> one.id().equals(scene.member().organisation()))
            .map(Organisation::name)
            .findFirst()
            .orElse("");
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    departures.remove(tx, scene);
  }

  @Override
  public List<Due> dueWork() {
    return List.of(jobs);
  }
}
