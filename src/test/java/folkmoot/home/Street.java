package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.calendar.Calendars;
import folkmoot.calendar.HolidayFiles;
import folkmoot.draft.Drafts;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Gates;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.PartnershipFeature;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Auditor;
import folkmoot.record.PublicRecord;
import folkmoot.round.Answers;
import folkmoot.round.EarlyClose;
import folkmoot.round.RoundKinds;
import folkmoot.round.RoundTools;
import folkmoot.round.Rounds;
import folkmoot.schedule.Ledger;
import folkmoot.secret.Keyring;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.CommandCall;
import folkmoot.slack.FormValues;
import folkmoot.slack.Heard;
import folkmoot.slack.Interactions;
import folkmoot.slack.Seen;
import folkmoot.slack.Shortcut;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The home feature beside one other. Warm Homes lives in C1 and is also read in C9: Ana convenes,
 * Ben and Cleo are members. Safe Streets lives in C2: Cleo and Dan convene. Eve is nowhere.
 */
final class Street {
  static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  static final PartnershipId HOMES = new PartnershipId("ptn_homes");
  static final PartnershipId STREETS = new PartnershipId("ptn_streets");
  static final Actor ANA = actor("U1");
  static final Actor BEN = actor("U2");
  static final Actor CLEO = actor("U3");
  static final Actor DAN = actor("U4");
  static final Actor EVE = actor("U5");

  final Database database;
  final Texts texts = Texts.load(Locale.UK);
  final Partnerships partnerships = new Partnerships();
  final Neighbour neighbour = new Neighbour();
  final HomeFeature.Needs needs;
  final HomeFeature feature;
  final Heard heard;

  Street(Database database) {
    this.database = database;
    database.run(tx -> fill(tx.handle()));
    SecureRandom random = new SecureRandom();
    Keyring ring = Keyring.inFolder(keys(), random);
    Ids ids = new Ids(() -> NOW, random);
    Outbox outbox = new Outbox(ids, () -> NOW, () -> {}, Tongues.ENGLISH);
    RoundTools tools =
        new RoundTools(
            database,
            ring.rounds(),
            new RoundKinds(List.of()),
            outbox,
            new Calendars(HolidayFiles.ours(), ids),
            ids,
            () -> NOW);
    PartnershipFeature partnership =
        new PartnershipFeature(
            new PartnershipFeature.Needs(
                database,
                outbox,
                new Gates(outbox, (tx, question) -> {}, () -> NOW),
                team -> {
                  throw new IllegalStateException("nobody calls Slack here");
                },
                texts,
                ids,
                () -> NOW),
            List::of);
    needs =
        new HomeFeature.Needs(
            database,
            partnerships,
            partnership.members(),
            partnership.departures(),
            new Rounds(tools),
            new Answers(tools, new Drafts(ring.members(), ids)),
            new EarlyClose(tools),
            new PublicRecord(new Auditor(CutPoints.usual())),
            new Ledger(ids, () -> NOW),
            outbox,
            Tongues.ENGLISH,
            texts,
            () -> NOW);
    List<Feature> others = List.of(neighbour, new WithoutVerbs(partnership));
    Interactions interactions = new Interactions();
    feature = new HomeFeature(needs, others);
    feature.listen(interactions);
    heard = new Heard(interactions);
  }

  /** What a feature says about members, while the neighbour answers its verbs. */
  private record WithoutVerbs(Feature feature) implements Feature {
    @Override
    public List<Offer> toDecide(Tx tx, Scene scene) {
      return feature.toDecide(tx, scene);
    }

    @Override
    public List<Mrkdwn> held(Tx tx, Scene scene) {
      return feature.held(tx, scene);
    }

    @Override
    public void forget(Tx tx, Scene scene) {
      feature.forget(tx, scene);
    }
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory("folkmoot-keys");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Actor actor(String user) {
    return new Actor(new TeamId("T1"), new TeamId("T1"), new UserId(user));
  }

  private static void fill(Handle handle) {
    partnership(handle, "ptn_homes", "Warm Homes", "C1", "C9");
    partnership(handle, "ptn_streets", "Safe Streets", "C2", null);
    organisation(handle, "org_council", "ptn_homes", "Aldermoor Council");
    organisation(handle, "org_trust", "ptn_homes", "Wren Valley Trust");
    member(handle, "mem_ana", "ptn_homes", "U1 Ana", "org_council");
    member(handle, "mem_ben", "ptn_homes", "U2 Ben", "org_trust");
    member(handle, "mem_cleo", "ptn_homes", "U3 Cleo", null);
    member(handle, "mem_cleo2", "ptn_streets", "U3 Cleo", null);
    member(handle, "mem_dan", "ptn_streets", "U4 Dan", null);
    convener(handle, "ptn_homes", "mem_ana");
    convener(handle, "ptn_streets", "mem_cleo2");
    convener(handle, "ptn_streets", "mem_dan");
  }

  private static void partnership(
      Handle handle, String id, String name, String home, @Nullable String extra) {
    handle.execute(
        """
        insert into partnership (id, installation, name, purpose, home_channel, extra_channel, zone,
          language, k, digest_day, digest_time, created_at)
        values (?, 'T1', ?, 'Every home warm by 2030', ?, ?, 'Europe/London', 'en-GB', 5,
          'THURSDAY', '14:00', timestamp with time zone '2026-11-01 00:00:00+00:00')
        """,
        id,
        name,
        home,
        extra);
  }

  private static void organisation(Handle handle, String id, String partnership, String name) {
    handle.execute(
        "insert into organisation (id, partnership_id, name) values (?, ?, ?)",
        id,
        partnership,
        name);
  }

  private static void member(
      Handle handle,
      String id,
      String partnership,
      String userAndName,
      @Nullable String organisation) {
    handle.execute(
        """
        insert into member (id, partnership_id, team_id, user_id, name, zone, guest,
          organisation_id, organisation_stated, active)
        values (?, ?, 'T1', ?, ?, 'Europe/London', false, ?, false, true)
        """,
        id,
        partnership,
        userAndName.substring(0, 2),
        userAndName.substring(3),
        organisation);
  }

  private static void convener(Handle handle, String partnership, String member) {
    handle.execute(
        """
        insert into convener (partnership_id, member_id, since)
        values (?, ?, timestamp with time zone '2026-11-01 00:00:00+00:00')
        """,
        partnership,
        member);
  }

  Answer types(Actor actor, String channel, String line) {
    return heard.command(new CommandCall(actor, new ChannelId(channel), line));
  }

  Answer presses(Actor actor, String action, String value) {
    return heard.click(
        action, new Click(actor, value, null, null, "V1", "", new FormValues(Map.of())));
  }

  /** Takes the shortcut to answer, somewhere in Slack. */
  Answer takes(Actor actor) {
    return heard.shortcut(BoardViews.ANSWER, new Shortcut(actor));
  }

  /** As {@link #presses}, in a message or the App Home. */
  Answer clicks(Actor actor, String action, String value) {
    return heard.click(action, new Click(actor, value, null, null, null, ""));
  }

  Answer sends(Actor actor, Map<String, List<String>> values) {
    return heard.submit(
        MeViews.CALLBACK, new Submission(actor, "V1", HOMES.value(), new FormValues(values)));
  }

  /** Sends any form about Warm Homes. */
  Answer submits(String callback, Actor actor, Map<String, List<String>> values) {
    return heard.submit(
        callback, new Submission(actor, "V1", HOMES.value(), new FormValues(values)));
  }

  void opensHome(Actor actor) {
    heard.homeOpened(new Seen(actor, new ChannelId("D1")));
  }

  Scene scene(Actor actor, PartnershipId partnership) {
    return database.transact(tx -> partnerships.scene(tx, actor, partnership).orElseThrow());
  }

  Partnership homes() {
    return database.transact(tx -> partnerships.get(tx, HOMES));
  }

  /** The words of a reply that is a message. */
  static String said(Answer answer) {
    return message(answer).text();
  }

  static Message message(Answer answer) {
    return ((Answer.Whisper) answer).message();
  }

  static View window(Answer answer) {
    return ((Answer.Open) answer).view();
  }

  /** What the outbox owes: operation, channel or person, and words. */
  List<String> owed() {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery("select operation, user_id, words, state from outbox order by id")
                .map(
                    (rows, context) ->
                        rows.getString("operation")
                            + " "
                            + rows.getString("user_id")
                            + " "
                            + rows.getString("state")
                            + " "
                            + rows.getString("words"))
                .list());
  }
}
