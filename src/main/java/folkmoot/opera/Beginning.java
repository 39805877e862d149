package folkmoot.opera;

import folkmoot.asking.Check;
import folkmoot.asking.Cleaned;
import folkmoot.ids.MemberId;
import folkmoot.opera.Opera.Matter;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Somebody asks for an OPERA; people join, or second it. */
final class Beginning {
  private final OperaTools needs;
  private final Posts posts;
  private final Moving moving;
  private final SecureRandom random;
  private final Leaving leaving;

  Beginning(OperaTools needs, Posts posts, Moving moving, SecureRandom random) {
    this.needs = needs;
    this.posts = posts;
    this.moving = moving;
    this.random = random;
    this.leaving = new Leaving(needs);
  }

  /** What follows a form that was sent. */
  sealed interface Outcome {
    /** The channel has it. */
    record Begun(Opera opera, boolean isAsked) implements Outcome {}

    /** Something cannot be; the block says where. */
    record Faulty(String block, Fault fault) implements Outcome {}
  }

  /** What keeps it from beginning. */
  enum Fault {
    NO_TOPIC,
    LONG,
    NAMES,
    STRANGER,
    ONE_AT_A_TIME,
    RESTING
  }

  /** The form as it is first opened; empty while another one is open. */
  Optional<StartForm> form(Scene scene, String typed) {
    Optional<Opera> latest =
        needs
            .tools()
            .database()
            .transact(tx -> new OperaStore(tx).latest(scene.partnership().id()));
    return latest.filter(opera -> opera.step().isOpen()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new StartForm(
                scene.partnership().id(),
                needs.tools().ids().random("oreq"),
                new Matter(StartForm.fitting(typed), "", "", Opera.Rule.WHO_TAKES),
                Pace.FIVE_DAYS,
                scene.convenes(),
                latest.filter(opera -> opera.step() == Step.DONE).map(Opera::id).orElse(null)));
  }

  /** She sends it. */
  Outcome send(Submission sent) {
    StartForm form = StartForm.read(sent.metadata(), sent.values());
    return needs
        .tools()
        .database()
        .transact(
            tx ->
                needs
                    .tools()
                    .partnerships()
                    .scene(tx, sent.actor(), form.partnership())
                    .map(scene -> send(tx, scene, form))
                    .orElse(new Outcome.Faulty(StartForm.TOPIC, Fault.STRANGER)));
  }

  private Outcome send(Tx tx, Scene scene, StartForm form) {
    needs.tools().partnerships().hold(tx, form.partnership());
    Optional<Opera> before = new OperaStore(tx).byRequest(form.request());
    if (before.isPresent()) {
      return new Outcome.Begun(before.get(), before.get().step() == Step.SECONDING);
    }
    if (new OperaStore(tx).open(form.partnership()).isPresent()) {
      return new Outcome.Faulty(StartForm.TOPIC, Fault.ONE_AT_A_TIME);
    }
    Instant now = needs.tools().clock().instant();
    if (Rests.stopping(tx, form.partnership(), Act.QUESTION_BY_HAND, now).isPresent()) {
      return new Outcome.Faulty(StartForm.TOPIC, Fault.RESTING);
    }
    return fault(tx, form).orElseGet(() -> begin(tx, scene, form));
  }

  private Optional<Outcome> fault(Tx tx, StartForm form) {
    Matter matter = form.matter();
    if (matter.topic().isEmpty()) {
      return Optional.of(new Outcome.Faulty(StartForm.TOPIC, Fault.NO_TOPIC));
    }
    return tooLong(StartForm.TOPIC, matter.topic(), Opera.MOST_TOPIC)
        .or(() -> tooLong(StartForm.WHY, matter.why(), StartForm.MOST_WORDS))
        .or(() -> tooLong(StartForm.FOLLOWS, matter.follows(), StartForm.MOST_WORDS))
        .or(() -> tooLong(StartForm.INVITED, matter.invited(), StartForm.MOST_WORDS))
        .or(() -> naming(tx, form));
  }

  private static Optional<Outcome> tooLong(String block, String words, int most) {
    return words.codePointCount(0, words.length()) > most
        ? Optional.of(new Outcome.Faulty(block, Fault.LONG))
        : Optional.empty();
  }

  private Optional<Outcome> naming(Tx tx, StartForm form) {
    Check check =
        Check.of(
            List.of(Cleaned.of(form.matter().topic())),
            true,
            needs.tools().partnerships().members(tx, form.partnership()));
    return check.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.Faulty(StartForm.TOPIC, Fault.NAMES));
  }

  private Outcome begin(Tx tx, Scene scene, StartForm form) {
    Instant now = needs.tools().clock().instant();
    Step step = scene.convenes() ? Step.JOINING : Step.SECONDING;
    Opera opera =
        new Opera(
            needs.tools().ids().timed("opr"),
            form.partnership(),
            form.matter(),
            form.pace(),
            step,
            scene.member().id(),
            random.nextLong(),
            now,
            null,
            null,
            false,
            new Opera.Voters(0, 0, 0));
    Opera begun = opera.in(step, moving.closes(tx, opera, step, now));
    new OperaStore(tx).addOnce(begun, form.request());
    join(tx, scene, begun);
    posts.open(tx, begun);
    return new Outcome.Begun(begun, step == Step.SECONDING);
  }

  private static void join(Tx tx, Scene scene, Opera opera) {
    new SeatStore(tx)
        .addOnce(
            opera.id(), new Seat(scene.member().id(), scene.member().organisation(), null, null));
  }

  private record Here(Opera opera, Scene scene) {}

  private Optional<Here> here(Tx tx, Click click) {
    return new OperaStore(tx)
        .lock(click.value())
        .flatMap(
            opera ->
                needs
                    .tools()
                    .partnerships()
                    .scene(tx, click.actor(), opera.partnership())
                    .map(scene -> new Here(opera, scene)));
  }

  /** She wants to take part. */
  Said join(Click click) {
    return needs
        .tools()
        .database()
        .transact(tx -> here(tx, click).map(here -> join(tx, here)).orElse(Said.STRANGER));
  }

  private Said join(Tx tx, Here here) {
    if (!here.opera().step().isJoinable()) {
      return here.opera().step() == Step.SECONDING ? Said.NOT_YET : Said.TOO_LATE;
    }
    join(tx, here.scene(), here.opera());
    refresh(tx, here);
    if (here.opera().step() == Step.OWN) {
      return Said.JOINED_OWN;
    }
    return here.opera().step().compareTo(Step.OWN) < 0 ? Said.JOINED : Said.JOINED_LATER;
  }

  /** Once people write, the post is told anew in quarter hours only, whatever the reason. */
  private void refresh(Tx tx, Here here) {
    if (here.opera().step() == Step.JOINING) {
      posts.refresh(tx, here.opera());
      return;
    }
    Desk.turnoutChanged(tx, here.opera(), needs.tools().clock().instant());
  }

  /** She does not want to any more; what she wrote goes. */
  Said leave(Click click) {
    return needs
        .tools()
        .database()
        .transact(tx -> here(tx, click).map(here -> leave(tx, here)).orElse(Said.STRANGER));
  }

  private Said leave(Tx tx, Here here) {
    if (here.opera().step().compareTo(Step.OWN) > 0) {
      return Said.TOO_LATE;
    }
    MemberId member = here.scene().member().id();
    leaving.out(tx, here.opera(), member, needs.tools().clock().instant());
    refresh(tx, here);
    return Said.LEFT;
  }

  /** Somebody of another organisation wants it too. */
  Said second(Click click) {
    return needs
        .tools()
        .database()
        .transact(tx -> here(tx, click).map(here -> second(tx, here)).orElse(Said.STRANGER));
  }

  private Said second(Tx tx, Here here) {
    Opera opera = here.opera();
    if (opera.step() != Step.SECONDING) {
      return opera.step().isJoinable() ? join(tx, here) : Said.TOO_LATE;
    }
    boolean other =
        new SeatStore(tx).of(opera.id()).stream().noneMatch(seat -> isSame(seat, here.scene()));
    if (!other || here.scene().member().organisation() == null) {
      return Said.SAME_ORGANISATION;
    }
    join(tx, here.scene(), opera);
    Opera open = moving.open(tx, opera, Step.JOINING, needs.tools().clock().instant());
    posts.refresh(tx, open);
    return Said.SECONDED;
  }

  private static boolean isSame(Seat seat, Scene scene) {
    return seat.member().equals(scene.member().id())
        || Objects.equals(seat.organisation(), scene.member().organisation());
  }
}
