package folkmoot.thanks;

import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.consent.Behaviours;
import folkmoot.consent.Charter;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One member thanks another; who it was stands only where the other reads it. */
final class Thanking {
  /** So long a thank-you is kept for its receiver. */
  static final Period KEPT = Period.ofWeeks(4);

  private final Tools tools;
  private final Shelf shelf;

  Thanking(Tools tools, Shelf shelf) {
    this.tools = tools;
    this.shelf = shelf;
  }

  /**
   * What the form is drawn from.
   *
   * @param people whom she could thank, with their organisation
   * @param mine how many thank-yous are kept for her
   * @param enough so many are counted at a time
   */
  record Asked(ThanksForm form, List<Choice> people, Behaviours behaviours, int mine, int enough) {
    Asked {
      people = List.copyOf(people);
    }
  }

  /** Somebody who could be thanked. */
  record Choice(String member, String name, String organisation) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    /** It is on its way. */
    record Given(String name, int enough) implements Outcome {}

    /** Something is missing or cannot be; the block says where. */
    record Faulty(String block, Fault fault) implements Outcome {}
  }

  /** What keeps a thank-you from being given. */
  enum Fault {
    NOBODY,
    SELF,
    GONE,
    NO_WORDS,
    LONG,
    STRANGER
  }

  /** What is kept for a member, for her to read. */
  record Mine(PartnershipId partnership, List<ThankYou> thanks) {
    Mine {
      thanks = List.copyOf(thanks);
    }
  }

  /** The form, with what was typed in it. */
  Asked begin(Scene scene, Arguments typed) {
    return tools.database().transact(tx -> begin(tx, scene, typed));
  }

  private Asked begin(Tx tx, Scene scene, Arguments typed) {
    List<Member> others = others(tx, scene);
    String person =
        others.stream()
            .filter(member -> typed.userIds().contains(member.user().value()))
            .findFirst()
            .map(member -> member.id().value())
            .orElse("");
    String words = typed.text() == null ? typed.words() : typed.text();
    ThanksForm form =
        new ThanksForm(
            scene.partnership().id(),
            tools.ids().random("thx"),
            person,
            words.replaceAll("(?<!\\S)@\\S+", "").strip(),
            "");
    return new Asked(
        form,
        choices(tx, scene, others),
        Charter.behaviours(tx, scene.partnership().id()),
        shelf.count(tx, scene.member().id()),
        scene.partnership().k());
  }

  private List<Member> others(Tx tx, Scene scene) {
    return tools.partnerships().members(tx, scene.partnership().id()).stream()
        .filter(member -> !member.id().equals(scene.member().id()))
        .sorted(Comparator.comparing(Member::name))
        .toList();
  }

  private List<Choice> choices(Tx tx, Scene scene, List<Member> others) {
    Map<Object, String> names =
        tools.partnerships().organisations(tx, scene.partnership().id()).stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name));
    return others.stream()
        .map(
            member ->
                new Choice(
                    member.id().value(),
                    member.name(),
                    member.organisation() == null
                        ? ""
                        : names.getOrDefault(member.organisation(), "")))
        .toList();
  }

  /** She sends the form. */
  Outcome send(Submission sent) {
    ThanksForm form = ThanksForm.read(sent.metadata(), sent.values());
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, sent.actor(), form.partnership())
                    .map(scene -> send(tx, scene, form))
                    .orElseGet(() -> new Outcome.Faulty(ThanksForm.WORDS, Fault.STRANGER)));
  }

  private Outcome send(Tx tx, Scene scene, ThanksForm form) {
    if (form.person().isEmpty()) {
      return new Outcome.Faulty(ThanksForm.PERSON, Fault.NOBODY);
    }
    if (form.person().equals(scene.member().id().value())) {
      return new Outcome.Faulty(ThanksForm.PERSON, Fault.SELF);
    }
    if (form.words().isEmpty()) {
      return new Outcome.Faulty(ThanksForm.WORDS, Fault.NO_WORDS);
    }
    if (form.words().codePointCount(0, form.words().length()) > ThankYou.LONGEST) {
      return new Outcome.Faulty(ThanksForm.WORDS, Fault.LONG);
    }
    return others(tx, scene).stream()
        .filter(member -> member.id().value().equals(form.person()))
        .findFirst()
        .<Outcome>map(receiver -> give(tx, scene, receiver, form))
        .orElseGet(() -> new Outcome.Faulty(ThanksForm.PERSON, Fault.GONE));
  }

  private Outcome give(Tx tx, Scene scene, Member receiver, ThanksForm form) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    Instant now = tools.clock().instant();
    Instant quiet = receiver.quietUntil();
    Instant read = quiet != null && quiet.isAfter(now) ? quiet : now;
    LocalDate until = read.atZone(receiver.zone()).toLocalDate().plus(KEPT);
    String line = line(form.line(), Charter.behaviours(tx, partnership.id()));
    ThankYou thanks = new ThankYou(form.id(), scene.member().name(), line, form.words(), until);
    Instant over = until.plusDays(1).atStartOfDay(receiver.zone()).toInstant();
    if (shelf.keep(tx, receiver.id(), thanks, over)) {
      new ThanksStore(tx).counts(partnership.id()).add(line, partnership.k());
      tell(tx, partnership, receiver, new Letter(thanks, read, read.isAfter(now)));
    }
    return new Outcome.Given(receiver.name(), partnership.k());
  }

  private static String line(String chosen, Behaviours behaviours) {
    List<String> lines = behaviours.lines();
    return chosen.matches("\\d") && Integer.parseInt(chosen) < lines.size()
        ? lines.get(Integer.parseInt(chosen))
        : "";
  }

  /**
   * What is written to the receiver.
   *
   * @param away whether she wants no messages until then
   */
  private record Letter(ThankYou thanks, Instant at, boolean away) {}

  /**
   * By direct message; where she wants none, by a note in the channel that she alone sees. While
   * she is away the words lie under her key alone, and the message says only that there are some.
   */
  private void tell(Tx tx, Partnership partnership, Member receiver, Letter letter) {
    boolean direct =
        tools.partnerships().wishes(tx, receiver.id()).reminding() != Reminding.CHANNEL;
    Outgoing outgoing =
        new Outgoing(
            "thanks:" + letter.thanks().id(),
            partnership.installation(),
            direct
                ? new Recipient.Person(receiver.user())
                : new Recipient.Channel(partnership.home()),
            () ->
                letter.away()
                    ? ThanksViews.waiting(partnership, tools.texts())
                    : ThanksViews.letter(letter.thanks(), partnership, tools.texts()),
            letter.at());
    if (direct) {
      tools.outbox().post(tx, outgoing);
    } else {
      tools.outbox().whisper(tx, outgoing, receiver.user());
    }
  }

  /** What is kept for her; the value of the button is the partnership. */
  Optional<Mine> mine(Click click) {
    return tools.database().transact(tx -> scene(tx, click).map(scene -> mine(tx, scene)));
  }

  /** One of hers goes; the value is the partnership and the thank-you. */
  Optional<Mine> delete(Click click) {
    return tools
        .database()
        .transact(
            tx ->
                scene(tx, click)
                    .map(
                        scene -> {
                          shelf.delete(tx, scene.member().id(), click.value().split(" ")[1]);
                          return mine(tx, scene);
                        }));
  }

  private Mine mine(Tx tx, Scene scene) {
    return new Mine(scene.partnership().id(), shelf.of(tx, scene.member().id()));
  }

  private Optional<Scene> scene(Tx tx, Click click) {
    return tools
        .partnerships()
        .scene(tx, click.actor(), new PartnershipId(click.value().split(" ")[0]));
  }
}
