package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.asking.Opened.Given;
import folkmoot.draft.Draft;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.round.AnswerOutcome;
import folkmoot.round.AnswerSheet;
import folkmoot.round.Item;
import folkmoot.round.Person;
import folkmoot.round.Reopened;
import folkmoot.round.Round;
import folkmoot.round.Words;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.Spoken;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How members answer a round, change their answer and take it back. */
public final class Answering {
  /** What a draft is about that was begun while nothing was asked. */
  public static final String LOOSE = "loose";

  private final Tools tools;
  private final Function<Round, Manner> manners;

  /**
   * @param manners how each round of the feature is put to people
   */
  public Answering(Tools tools, Function<Round, Manner> manners) {
    this.tools = tools;
    this.manners = manners;
  }

  /** A member of the round's partnership in front of the round. */
  private record Place(Asked asked, Member member, List<Member> members, boolean invited) {
    Round round() {
      return asked.round();
    }

    Person person() {
      return Answering.person(member);
    }
  }

  /** Somebody presses <em>Answer</em>; the button carries the round. */
  public Opened open(Click click) {
    return place(click.actor(), new RoundId(click.value()))
        .map(place -> open(place, ""))
        .orElseGet(() -> new Opened.Not(new Fault.Stranger()));
  }

  /**
   * A member of the round's partnership wants to answer it.
   *
   * @param text put into the field for words unless it is empty
   */
  public Opened open(RoundId id, Scene scene, String text) {
    Place place =
        tools
            .database()
            .transact(tx -> place(tx, tools.rounds().find(tx, id).orElseThrow(), scene.member()));
    return open(place, text);
  }

  private Opened open(Place place, String text) {
    Optional<Fault> fault = fault(place);
    if (fault.isPresent()) {
      return new Opened.Not(fault.get());
    }
    Reopened mine = tools.answers().mine(place.round().id(), place.person()).orElse(null);
    Entry entry = mine == null ? Entry.BLANK : Entry.of(mine);
    return new Opened.Form(
        new AnswerForm(place.asked(), filled(place, entry, text), Check.NONE),
        mine == null ? null : Given.of(place.round(), mine));
  }

  /** With what she typed just now or kept before, where nothing of hers counts yet. */
  private Entry filled(Place place, Entry counted, String typed) {
    List<Draft> drafts =
        tools.database().transact(tx -> tools.drafts().of(tx, place.member().id()));
    Entry entry = counted;
    String rest = typed;
    for (Item prompt : place.round().openItems()) {
      Said there = entry.to(prompt.id());
      if (!rest.isBlank()) {
        entry = entry.with(prompt.id(), there.withText(rest));
        rest = "";
      } else if (there.text().isEmpty()) {
        String kept =
            drafts.stream()
                .filter(draft -> isFor(draft, prompt, place.round()))
                .map(Draft::text)
                .findFirst()
                .orElse("");
        entry = entry.with(prompt.id(), there.withText(kept));
      }
    }
    return entry;
  }

  /** A draft belongs to the question it was begun for; a loose one to any open question alone. */
  private static boolean isFor(Draft draft, Item prompt, Round round) {
    return draft.about().equals(prompt.wording())
        || (draft.about().equals(LOOSE) && round.scaleItems().isEmpty());
  }

  private Optional<Fault> fault(Place place) {
    if (place.round().state() == Round.State.CANCELLED) {
      return Optional.of(new Fault.CalledOff());
    }
    if (!place.round().isOpenAt(tools.clock().instant())) {
      return Optional.of(closed(place));
    }
    return place.invited() ? Optional.empty() : Optional.of(new Fault.CameLater());
  }

  private static Fault closed(Place place) {
    Partnership partnership = place.asked().partnership();
    return new Fault.Closed(
        Spoken.moment(place.round().closesAt().atZone(partnership.zone()), partnership.language()));
  }

  /** Somebody sends the form. */
  public Sent send(Submission sent) {
    FormMetadata metadata = FormMetadata.read(sent.metadata());
    Check check = metadata.check();
    Place place = place(sent.actor(), metadata.round()).orElse(null);
    if (place == null) {
      return new Sent.Faulty(check.firstWords(), new Fault.Stranger());
    }
    Entry entry = metadata.entry(place.asked(), sent.values());
    Fault fault = fault(place).orElse(null);
    if (fault == null && entry.isBlank()) {
      fault = new Fault.Nothing();
    }
    if (fault != null) {
      return new Sent.Faulty(place.asked().firstBlock(check), fault);
    }
    return undecided(place, entry)
        .or(() -> toCheck(place, entry, check))
        .orElseGet(() -> count(place, entry, check));
  }

  private static Optional<Sent> undecided(Place place, Entry entry) {
    return place.round().openItems().stream()
        .filter(prompt -> entry.to(prompt.id()).lacksChoice())
        .findFirst()
        .map(prompt -> new Sent.Faulty(place.asked().consentBlock(prompt), new Fault.NoChoice()));
  }

  /** What is taken out is shown whenever it is; what may only be telling is said once. */
  private static Optional<Sent> toCheck(Place place, Entry entry, Check check) {
    Set<Cleaned.Kind> taken = EnumSet.noneOf(Cleaned.Kind.class);
    Set<Telling> telling = EnumSet.noneOf(Telling.class);
    Entry shown = entry;
    for (Item prompt : place.round().openItems()) {
      Said said = entry.to(prompt.id());
      if (said.choice() == Choice.UNSIGNED && !said.text().isEmpty()) {
        Cleaned cleaned = Cleaned.of(said.text());
        taken.addAll(cleaned.taken());
        if (check.times() == 0) {
          telling.addAll(Telling.in(cleaned.text(), place.members()));
        }
        shown = shown.with(prompt.id(), said.withText(cleaned.text()));
      }
    }
    if (taken.isEmpty() && telling.isEmpty()) {
      return Optional.empty();
    }
    Check next = new Check(check.times() + 1, taken, telling);
    return Optional.of(new Sent.ToCheck(new AnswerForm(place.asked(), shown, next)));
  }

  private Sent count(Place place, Entry entry, Check check) {
    RoundId round = place.round().id();
    AnswerSheet sheet = entry.sheet();
    AnswerOutcome outcome =
        entry.drafts().isEmpty()
            ? tools.answers().answer(round, place.person(), sheet)
            : tools.answers().keepAsDraft(round, place.person(), sheet, entry.drafts());
    if (outcome instanceof AnswerOutcome.Counted) {
      dropDrafts(place, entry);
    }
    return sent(place, entry, outcome, check);
  }

  /** Words that went in need not lie about as a draft too. */
  private void dropDrafts(Place place, Entry entry) {
    List<Item> sent =
        place.round().openItems().stream()
            .filter(prompt -> !entry.to(prompt.id()).text().isEmpty())
            .toList();
    tools
        .database()
        .run(
            tx ->
                tools.drafts().of(tx, place.member().id()).stream()
                    .filter(draft -> sent.stream().anyMatch(p -> isFor(draft, p, place.round())))
                    .forEach(draft -> tools.drafts().delete(tx, place.member().id(), draft.id())));
  }

  private Sent sent(Place place, Entry entry, AnswerOutcome outcome, Check check) {
    if (outcome instanceof AnswerOutcome.Counted counted) {
      return new Sent.Counted(place.asked(), codes(place, entry, counted), false);
    }
    if (outcome instanceof AnswerOutcome.KeptAsDraft kept) {
      return kept.rest() instanceof AnswerOutcome.Counted counted
          ? new Sent.Counted(place.asked(), codes(place, entry, counted), true)
          : new Sent.Kept(place.asked());
    }
    return new Sent.Faulty(place.asked().firstBlock(check), fault(place, outcome));
  }

  /** Only for words that others will read is there anything to take back. */
  private static List<ClaimCode> codes(Place place, Entry entry, AnswerOutcome.Counted counted) {
    Set<String> shown = entry.shown();
    return place.round().openItems().stream()
        .map(Item::id)
        .filter(shown::contains)
        .map(item -> Objects.requireNonNull(counted.codes().get(item)))
        .toList();
  }

  private static Fault fault(Place place, AnswerOutcome outcome) {
    if (outcome instanceof AnswerOutcome.NotOpen) {
      return closed(place);
    }
    if (outcome instanceof AnswerOutcome.NotInvited) {
      return new Fault.CameLater();
    }
    if (outcome instanceof AnswerOutcome.RoundCancelled) {
      return new Fault.CalledOff();
    }
    if (outcome instanceof AnswerOutcome.NothingAnswered) {
      return new Fault.Nothing();
    }
    throw new AssertionError(outcome);
  }

  /** Somebody takes her answer back; that there was none makes no difference to her. */
  public Opened withdraw(Click click) {
    Place place = place(click.actor(), new RoundId(click.value())).orElse(null);
    if (place == null) {
      return new Opened.Not(new Fault.Stranger());
    }
    AnswerOutcome outcome = tools.answers().withdraw(place.round().id(), place.person());
    return outcome instanceof AnswerOutcome.Withdrawn
            || outcome instanceof AnswerOutcome.NothingAnswered
        ? new Opened.Withdrawn(place.asked())
        : new Opened.Not(fault(place, outcome));
  }

  /** Her own words of a round that was called off, as long as they can be read. */
  public Opened mine(Click click) {
    return place(click.actor(), new RoundId(click.value()))
        .<Opened>map(
            place ->
                new Opened.Mine(
                    place.asked(),
                    tools
                        .answers()
                        .mine(place.round().id(), place.person())
                        .map(Reopened::sheet)
                        .map(sheet -> texts(place.round(), sheet))
                        .orElse(List.of())))
        .orElseGet(() -> new Opened.Not(new Fault.Stranger()));
  }

  private static List<String> texts(Round round, AnswerSheet sheet) {
    return round.openItems().stream()
        .flatMap(prompt -> Stream.ofNullable(sheet.words().get(prompt.id())))
        .map(Words::text)
        .toList();
  }

  private Optional<Place> place(Actor actor, RoundId id) {
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .rounds()
                    .find(tx, id)
                    .flatMap(
                        round ->
                            tools
                                .partnerships()
                                .scene(tx, actor, round.partnership())
                                .map(scene -> place(tx, round, scene.member()))));
  }

  private Place place(Tx tx, Round round, Member member) {
    Manner manner = manners.apply(round);
    Partnership partnership = tools.partnerships().get(tx, round.partnership());
    return new Place(
        new Asked(manner.feature(), manner.formTitle(), round, partnership),
        member,
        tools.partnerships().members(tx, round.partnership()),
        tools.rounds().asks(tx, round.id(), member.id()));
  }

  /** The member as a round knows her. */
  public static Person person(Member member) {
    return person(member, true);
  }

  /** The member as a round asks her. */
  static Person person(Member member, boolean remind) {
    return new Person(
        member.id(), member.team(), member.user(), member.organisation(), member.zone(), remind);
  }
}
