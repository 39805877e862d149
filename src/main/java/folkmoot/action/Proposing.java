package folkmoot.action;

import folkmoot.action.ActionForm.Entry;
import folkmoot.action.ActionForm.Note;
import folkmoot.action.ActionForm.Slip;
import folkmoot.asking.Cleaned;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.SlackText;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.MessageShortcut;
import folkmoot.slack.Shorten;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.DueDay;
import folkmoot.time.WhenPhrase;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody suggests an action; who that was is not kept. */
final class Proposing {
  private static final int RESULTS_BACK = 8;

  private final Tools tools;
  private final Sights sights;
  private final Filing filing;

  Proposing(Tools tools, Sights sights, Filing filing) {
    this.tools = tools;
    this.sights = sights;
    this.filing = filing;
  }

  /** What follows a form that was sent. */
  sealed interface Outcome {
    /** She is to look at it once more. */
    record ToCheck(ActionForm form) implements Outcome {}

    /** It stands in the channel; the change undoes it. */
    record Posted(Sight sight, String change) implements Outcome {}

    /** Something is missing or cannot be; the block says where. */
    record Faulty(String block, ActionFault fault) implements Outcome {}

    /** She is no member of the partnership. */
    record Stranger() implements Outcome {}
  }

  /** She types the command, or presses the button that does what it does. */
  ActionForm typed(Scene scene, Arguments said) {
    String words = said.text() == null ? said.rest() : said.text();
    Set<Note> notes = EnumSet.noneOf(Note.class);
    Entry entry =
        Entry.EMPTY
            .saying(fitting(Entry.line(words), notes))
            .by(due(scene.partnership(), said.when(), notes));
    return tools.database().transact(tx -> named(tx, scene, said.userIds(), entry, notes));
  }

  /** The form for a step that she takes on, or her organisation does. */
  ActionForm step(Scene scene, String words, boolean together) {
    Set<Note> notes = EnumSet.of(Note.FIRST_STEP);
    OrganisationId organisation = scene.member().organisation();
    Entry entry = Entry.EMPTY.saying(fitting(Entry.line(words), notes));
    Entry hers =
        together && organisation != null
            ? entry.of(organisation.value())
            : entry.with(scene.member().user().value());
    return tools
        .database()
        .transact(
            tx -> {
              if (isTaken(tx, scene.partnership().id(), hers.words())) {
                notes.add(Note.TAKEN);
              }
              return form(tx, scene, hers, false, notes);
            });
  }

  /** Two people who take the same first step would each do it alone. */
  private static boolean isTaken(Tx tx, PartnershipId partnership, String words) {
    String step = Joint.plain(words);
    return new ActionStore(tx)
        .all(partnership).stream()
            .anyMatch(
                action -> action.state().isTakenOn() && Joint.plain(action.words()).equals(step));
  }

  private ActionForm named(Tx tx, Scene scene, List<String> users, Entry entry, Set<Note> notes) {
    String user = users.isEmpty() ? "" : users.get(0);
    boolean known = user.isEmpty() || member(tx, scene.partnership(), user).isPresent();
    if (!known) {
      notes.add(Note.STRANGER);
    }
    return form(tx, scene, known ? entry.with(user) : entry, false, notes);
  }

  private String due(Partnership partnership, @Nullable WhenPhrase when, Set<Note> notes) {
    if (!(when instanceof WhenPhrase.Until until)) {
      return "";
    }
    LocalDate today = sights.today(partnership);
    LocalDate day = DueDay.of(until, today);
    if (day.isBefore(today)) {
      notes.add(Note.PAST);
      return "";
    }
    return day.toString();
  }

  private static String fitting(String words, Set<Note> notes) {
    if (words.codePointCount(0, words.length()) <= Action.MOST_WORDS) {
      return words;
    }
    notes.add(Note.SHORTENED);
    return Shorten.to(Action.MOST_WORDS, words);
  }

  /**
   * She presses a button under a result.
   *
   * @return empty when the result is not one of her partnership's
   */
  Optional<ActionForm> answering(Click click) {
    String value = click.value();
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .record()
                    .facts(tx, new RoundId(value.split(" ")[0]))
                    .flatMap(
                        facts -> tools.partnerships().scene(tx, click.actor(), facts.partnership()))
                    .map(scene -> form(tx, scene, Entry.EMPTY.answering(value), true, Set.of())));
  }

  /** She presses a button that is about no result; its value is the partnership. */
  Optional<ActionForm> anew(Click click) {
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, click.actor(), new PartnershipId(click.value()))
                    .map(scene -> form(tx, scene, Entry.EMPTY, false, Set.of())));
  }

  /**
   * She wants to make an action of somebody's message, whose words are shown to her first; empty
   * where her partnership cannot be told.
   */
  Optional<ActionForm> ofMessage(MessageShortcut taken) {
    Cleaned cleaned = Cleaned.of(SlackText.unmarked(taken.text()));
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (!cleaned.taken().isEmpty()) {
      notes.add(Note.CLEANED);
    }
    Entry entry = Entry.EMPTY.saying(fitting(Entry.line(cleaned.text()), notes));
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, taken.actor(), taken.channel())
                    .map(scene -> form(tx, scene, entry, false, notes)));
  }

  private ActionForm form(Tx tx, Scene scene, Entry entry, boolean details, Set<Note> notes) {
    Slip slip = new Slip(scene.partnership().id(), tools.ids().random("act"), details, false);
    return new ActionForm(
        slip, entry, choices(tx, scene.partnership()), scene.partnership().zone(), notes);
  }

  private Choices choices(Tx tx, Partnership partnership) {
    return Choices.of(
        tools.partnerships().organisations(tx, partnership.id()),
        tools.record().latest(tx, partnership.id(), RESULTS_BACK),
        partnership.zone(),
        tools.texts());
  }

  /** She wants to say what it answers and what to look for; empty for a stranger. */
  Optional<ActionForm> details(Click click) {
    Slip slip = Slip.read(click.metadata());
    return scene(click.actor(), slip)
        .map(
            scene ->
                tools
                    .database()
                    .transact(
                        tx ->
                            new ActionForm(
                                slip.withDetails(),
                                Entry.read(click.values()),
                                choices(tx, scene.partnership()),
                                scene.partnership().zone(),
                                Set.of())));
  }

  private Optional<Scene> scene(Actor actor, Slip slip) {
    return tools
        .database()
        .transact(tx -> tools.partnerships().scene(tx, actor, slip.partnership()));
  }

  /** She sends the form. */
  Outcome send(Submission sent) {
    Slip slip = Slip.read(sent.metadata());
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, sent.actor(), slip.partnership())
                    .map(scene -> send(tx, scene, slip, Entry.read(sent.values())))
                    .orElseGet(Outcome.Stranger::new));
  }

  private Outcome send(Tx tx, Scene scene, Slip slip, Entry entry) {
    Partnership partnership = scene.partnership();
    Choices choices = choices(tx, partnership);
    ActionForm form = new ActionForm(slip, entry, choices, partnership.zone(), Set.of());
    Member person =
        entry.person().isEmpty() ? null : member(tx, partnership, entry.person()).orElse(null);
    Checked checked = Checked.of(form, person, sights.today(partnership));
    if (checked instanceof Checked.Faulty faulty) {
      return new Outcome.Faulty(faulty.block(), faulty.fault());
    }
    Optional<Note> hint = slip.hinted() ? Optional.empty() : Note.of(entry.words());
    if (hint.isPresent()) {
      return new Outcome.ToCheck(
          new ActionForm(slip.withHint(), entry, choices, partnership.zone(), Set.of(hint.get())));
    }
    return post(tx, scene, ((Checked.Right) checked).draft());
  }

  private Optional<Member> member(Tx tx, Partnership partnership, String user) {
    return tools.partnerships().members(tx, partnership.id()).stream()
        .filter(member -> member.user().value().equals(user))
        .findFirst();
  }

  /** Whoever names herself has taken it on by that. */
  private Outcome post(Tx tx, Scene scene, Checked.Draft draft) {
    Optional<Action> there = new ActionStore(tx).lock(draft.id());
    if (there.isPresent()) {
      return new Outcome.Posted(sights.of(tx, scene.partnership(), there.get()), "");
    }
    Action suggested = draft.suggested(tools.clock().instant());
    Action action =
        scene.member().id().equals(suggested.owner().member())
            ? suggested.accepted(suggested.owner(), tools.clock().instant())
            : suggested;
    String change = filing.add(tx, action);
    Sight sight = sights.of(tx, scene.partnership(), action);
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                action.key(),
                scene.partnership().installation(),
                new Recipient.Channel(scene.partnership().home()),
                () -> ActionViews.post(sight, tools.texts()),
                tools.clock().instant()));
    return new Outcome.Posted(sight, change);
  }
}
