package folkmoot.opera;

import folkmoot.asking.Cleaned;
import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Desk.Here;
import folkmoot.opera.Desk.Reply;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Own: everybody writes ideas alone, and may change them while the step is open. */
final class Writing {
  static final String IDEA = "idea.";

  private final OperaTools needs;
  private final Desk desk;
  private final Sharing sharing;
  private final Moving moving;
  private final Ready ready;

  Writing(OperaTools needs, Sights sights, Moving moving) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.sharing = new Sharing(needs, sights);
    this.moving = moving;
    this.ready = new Ready(needs, sights);
  }

  /** Her own ideas, in their form, or to be read once it is over. */
  record Page(Opera opera, Scene scene, List<String> ideas, boolean writable) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Kept(Opera opera, int ideas, Scene scene) implements Outcome {}

    /** A block holds what cannot be kept. */
    record Faulty(String block, boolean tooLong) implements Outcome {}

    record Not(Said why) implements Outcome {}
  }

  /** She wants to write, or to see what she wrote. */
  Reply<Page> open(Click click) {
    return desk.at(click.actor(), click.value(), this::page);
  }

  Reply<Page> page(Tx tx, Here here) {
    boolean writable = here.opera().takes(Step.OWN, here.now());
    boolean readable =
        writable || here.opera().step() == Step.CANCELLED || here.opera().step() == Step.TOO_FEW;
    if (!readable) {
      return Reply.not(here.opera().isPaused() ? Said.NOT_YET : Said.TOO_LATE);
    }
    List<String> ideas = sharing.own(tx, here.opera(), here.member());
    return ideas.isEmpty() && !writable
        ? Reply.not(Said.NO_WORDS)
        : Reply.of(new Page(here.opera(), here.scene(), ideas, writable));
  }

  /** She sends it; the metadata is the OPERA. */
  Outcome send(Submission sent) {
    List<String> ideas = ideas(sent.values());
    for (int i = 0; i < Opera.OWN_IDEAS; i++) {
      String words = sent.values().one(IDEA + i).orElse("").strip();
      if (words.codePointCount(0, words.length()) > Opera.MOST_IDEA) {
        return new Outcome.Faulty(IDEA + i, true);
      }
      if (!Cleaned.of(words).taken().isEmpty()) {
        return new Outcome.Faulty(IDEA + i, false);
      }
    }
    if (ideas.isEmpty()) {
      return withdraw(sent);
    }
    Reply<Outcome> reply =
        desk.at(sent.actor(), sent.metadata(), (tx, here) -> keep(tx, here, ideas));
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private static List<String> ideas(FormValues values) {
    List<String> ideas = new ArrayList<>();
    for (int i = 0; i < Opera.OWN_IDEAS; i++) {
      String words = values.one(IDEA + i).orElse("").strip().replaceAll("\\s+", " ");
      if (!words.isEmpty()) {
        ideas.add(words);
      }
    }
    return ideas;
  }

  private Outcome withdraw(Submission sent) {
    Reply<Outcome> reply =
        desk.at(
            sent.actor(),
            sent.metadata(),
            (tx, here) -> {
              if (!here.opera().takes(Step.OWN, here.now())) {
                return Reply.not(Said.TOO_LATE);
              }
              needs.boxes().remove(tx, here.opera().box(), new Slot(Sights.OWN, here.member()));
              return Reply.of(new Outcome.Kept(here.opera(), 0, here.scene()));
            });
    return reply.what().orElseGet(() -> new Outcome.Not(reply.why()));
  }

  private Reply<Outcome> keep(Tx tx, Here here, List<String> ideas) {
    Opera opera = here.opera();
    if (!opera.takes(Step.OWN, here.now())) {
      return Reply.not(Said.TOO_LATE);
    }
    SeatStore seats = new SeatStore(tx);
    Optional<Seat> before = here.seat();
    if (before.isEmpty()) {
      seats.addOnce(
          opera.id(),
          new Seat(here.scene().member().id(), here.scene().member().organisation(), null, null));
    }
    needs.boxes().put(tx, opera.box(), new Slot(Sights.OWN, here.member()), Sharing.json(ideas));
    if (ready.isReady(tx, opera, here.now())) {
      moving.on(tx, opera, here.now());
    } else {
      Desk.turnoutChanged(tx, here.opera(), here.now());
    }
    return Reply.of(new Outcome.Kept(opera, ideas.size(), here.scene()));
  }
}
