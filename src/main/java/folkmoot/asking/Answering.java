package folkmoot.asking;

import folkmoot.asking.Opened.Given;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.round.AnswerOutcome;
import folkmoot.round.AnswerSheet;
import folkmoot.round.Person;
import folkmoot.round.Reopened;
import folkmoot.round.Round;
import folkmoot.round.Words;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How members answer a round, change their answer and take it back. */
public final class Answering {
  /** What a draft is about that was begun while nothing was asked. */
  public static final String LOOSE = "loose";

  private final Tools tools;
  private final Places places;
  private final Unsent unsent;
  private final Sending sending;

  /**
   * @param manners how each round of the feature is put to people
   */
  public Answering(Tools tools, Function<Round, Manner> manners) {
    this.tools = tools;
    this.places = new Places(tools, manners);
    this.unsent = new Unsent(tools);
    this.sending = new Sending(tools, unsent);
  }

  /** Somebody presses <em>Answer</em>; the button carries the round. */
  public Opened open(Click click) {
    return places
        .of(click.actor(), new RoundId(click.value()))
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
            .transact(
                tx -> places.of(tx, tools.rounds().find(tx, id).orElseThrow(), scene.member()));
    return open(place, text);
  }

  private Opened open(Place place, String text) {
    Optional<Fault> fault = places.fault(place);
    if (fault.isPresent()) {
      return new Opened.Not(fault.get());
    }
    Reopened mine = tools.answers().mine(place.round().id(), place.person()).orElse(null);
    Entry entry = mine == null ? Entry.BLANK : Entry.of(mine);
    return new Opened.Form(
        AnswerForm.first(place.asked(), unsent.with(place, entry, text)),
        mine == null ? null : Given.of(place.round(), mine));
  }

  /** Somebody sends the form. */
  public Sent send(Submission sent) {
    return send(sent.actor(), FormMetadata.read(sent.metadata()), sent.values());
  }

  private Sent send(Actor actor, FormMetadata metadata, FormValues values) {
    return places
        .of(actor, metadata.round())
        .map(place -> sending.send(place, metadata, values, places.fault(place)))
        .orElseGet(() -> stranger(metadata));
  }

  private static Sent stranger(FormMetadata metadata) {
    return new Sent.Faulty(metadata.check().firstWords(), new Fault.Stranger());
  }

  /** She goes a page back; what stands on this one counts as if she had turned it. */
  public Sent back(Click click) {
    FormMetadata metadata = FormMetadata.read(click.metadata());
    Sent sent = send(click.actor(), metadata, click.values());
    boolean nothingThere =
        sent instanceof Sent.Faulty faulty && faulty.fault() instanceof Fault.Nothing;
    // Words she has to look at again do not count yet: another page would hide that.
    if (!nothingThere && (sent instanceof Sent.Faulty || sent instanceof Sent.ToCheck)) {
      return sent;
    }
    return places
        .of(click.actor(), metadata.round())
        .<Sent>map(
            place ->
                new Sent.Turned(sending.page(place, sending.counted(place), metadata.page() - 1)))
        .orElse(sent);
  }

  /** What stands on the page is kept for her, and does not count. */
  public Sent keep(Click click) {
    FormMetadata metadata = FormMetadata.read(click.metadata());
    Place place = places.of(click.actor(), metadata.round()).orElse(null);
    if (place == null) {
      return stranger(metadata);
    }
    Optional<Fault> fault = places.fault(place);
    if (fault.isPresent()) {
      return new Sent.Faulty(metadata.check().firstWords(), fault.get());
    }
    unsent.keep(place, metadata.entry(place.asked(), click.values()));
    return new Sent.KeptPage(place.asked());
  }

  /** Somebody takes her answer back; that there was none makes no difference to her. */
  public Opened withdraw(Click click) {
    Place place = places.of(click.actor(), new RoundId(click.value())).orElse(null);
    if (place == null) {
      return new Opened.Not(new Fault.Stranger());
    }
    AnswerOutcome outcome = tools.answers().withdraw(place.round().id(), place.person());
    unsent.drop(place, place.round().openItems());
    return outcome instanceof AnswerOutcome.Withdrawn
            || outcome instanceof AnswerOutcome.NothingAnswered
        ? new Opened.Withdrawn(place.asked())
        : new Opened.Not(Places.fault(place, outcome));
  }

  /** Her own words of a round that was called off, as long as they can be read. */
  public Opened mine(Click click) {
    return places
        .of(click.actor(), new RoundId(click.value()))
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
