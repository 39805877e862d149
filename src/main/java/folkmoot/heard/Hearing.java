package folkmoot.heard;

import folkmoot.asking.Check;
import folkmoot.asking.Cleaned;
import folkmoot.asking.Forgetting;
import folkmoot.asking.Slip;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Scene;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Actor;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A member passes on what somebody said, and may take it back. */
final class Hearing {
  private final Tools tools;
  private final SecureRandom random;

  Hearing(Tools tools, SecureRandom random) {
    this.tools = tools;
    this.random = random;
  }

  /** What follows a form that was sent. */
  sealed interface Outcome {
    /** She is to look at her words once more. */
    record ToCheck(HeardForm form) implements Outcome {}

    /** It is kept, and the code takes it back. */
    record Kept(HeardEntry entry, ClaimCode code) implements Outcome {}

    /** Something is missing or cannot be; the block says where. */
    record Faulty(String block, Fault fault) implements Outcome {}
  }

  /** What keeps words from being kept. */
  enum Fault {
    NO_WORDS,
    LONG,
    PLACE_LONG,
    NO_DAY,
    FUTURE,
    NOT_AGREED,
    STRANGER
  }

  /**
   * The form as it is first opened.
   *
   * @param typed what stands in it already; cut to what the field holds
   */
  HeardForm begin(Scene scene, String typed) {
    Slip slip =
        new Slip(scene.partnership().id(), tools.ids().random("hrd"), ClaimCode.drawn(random), 0);
    return new HeardForm(slip, typed, "", today(scene.member()), false, Check.NONE);
  }

  /** The day it is where she is. */
  private LocalDate today(Member member) {
    return tools.clock().instant().atZone(member.zone()).toLocalDate();
  }

  /** She sends the form. */
  Outcome send(Submission sent) {
    HeardForm form = HeardForm.read(sent.metadata(), sent.values());
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, sent.actor(), form.slip().partnership())
                    .map(scene -> send(tx, scene, form))
                    .orElseGet(
                        () ->
                            new Outcome.Faulty(
                                form.slip().block(HeardForm.WORDS), Fault.STRANGER)));
  }

  private Outcome send(Tx tx, Scene scene, HeardForm form) {
    LocalDate day = form.day();
    if (day == null) {
      return new Outcome.Faulty(HeardForm.DAY, Fault.NO_DAY);
    }
    return fault(form, day.isAfter(today(scene.member())))
        .or(() -> toCheck(form, tools.partnerships().members(tx, scene.partnership().id())))
        .orElseGet(() -> keep(tx, form, day));
  }

  private static Optional<Outcome> fault(HeardForm form, boolean isToCome) {
    if (form.words().isEmpty()) {
      return faulty(form.slip().block(HeardForm.WORDS), Fault.NO_WORDS);
    }
    if (characters(form.words()) > HeardForm.MOST_WORDS) {
      return faulty(form.slip().block(HeardForm.WORDS), Fault.LONG);
    }
    if (characters(form.place()) > HeardForm.MOST_PLACE) {
      return faulty(form.slip().block(HeardForm.PLACE), Fault.PLACE_LONG);
    }
    if (isToCome) {
      return faulty(HeardForm.DAY, Fault.FUTURE);
    }
    return form.agreed() ? Optional.empty() : faulty(HeardForm.AGREED, Fault.NOT_AGREED);
  }

  private static Optional<Outcome> faulty(String block, Fault fault) {
    return Optional.of(new Outcome.Faulty(block, fault));
  }

  private static int characters(String words) {
    return words.codePointCount(0, words.length());
  }

  private static Optional<Outcome> toCheck(HeardForm form, List<Member> members) {
    Cleaned words = Cleaned.of(form.words());
    Cleaned place = Cleaned.of(form.place());
    Check check = Check.of(List.of(words, place), form.slip().times() == 0, members);
    return check.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Outcome.ToCheck(
                new HeardForm(
                    form.slip().again(),
                    words.text(),
                    place.text(),
                    form.day(),
                    form.agreed(),
                    check)));
  }

  private Outcome keep(Tx tx, HeardForm form, LocalDate day) {
    Slip slip = form.slip();
    HeardEntry entry =
        new HeardEntry(slip.id(), slip.partnership(), form.words(), form.place(), day, null);
    new HeardStore(tx).addOnce(entry, slip.code());
    return new Outcome.Kept(entry, slip.code());
  }

  /** By its button she takes back what she has just passed on. */
  boolean takeBack(Actor actor, String code) {
    return new Forgetting(tools).parsed(actor, code, this::takeBack);
  }

  /**
   * Whoever has the code takes the words back: nothing of them stays, here or in the channel. False
   * when the code belongs to nothing that stands.
   */
  boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    HeardStore store = new HeardStore(tx);
    Optional<HeardEntry> entry =
        store.claimed(code).filter(found -> known.test(found.partnership()));
    entry.ifPresent(
        found -> {
          store.delete(found.id());
          tools.outbox().redact(tx, found.id(), tools.texts().mrkdwn("heard.taken-back").value());
        });
    return entry.isPresent();
  }
}
