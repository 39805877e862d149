package folkmoot.learned;

import folkmoot.asking.Check;
import folkmoot.asking.Cleaned;
import folkmoot.asking.Forgetting;
import folkmoot.asking.Slip;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.learned.Learning.Lines;
import folkmoot.partnership.Scene;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Actor;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A member writes down what was learned, and may take it back; all can look it up. */
final class Learnings {
  /** So many in one window. */
  static final int ON_A_PAGE = 15;

  private final Tools tools;
  private final SecureRandom random;

  Learnings(Tools tools, SecureRandom random) {
    this.tools = tools;
    this.random = random;
  }

  /** What follows a form that was sent. */
  sealed interface Outcome {
    /** She is to look at it as it will appear. */
    record ToCheck(LearningForm form, Learning learning) implements Outcome {}

    /** It is kept, and the code takes it back. */
    record Kept(Learning learning, ClaimCode code) implements Outcome {}

    /** Something is missing or cannot be; the block says where. */
    record Faulty(String block, Fault fault) implements Outcome {}
  }

  /** What keeps a learning from being kept. */
  enum Fault {
    NOTHING,
    LONG,
    NO_CHOICE,
    STRANGER
  }

  /** The form as it is first opened. */
  LearningForm begin(Scene scene, String typed) {
    Slip slip =
        new Slip(scene.partnership().id(), tools.ids().random("lrn"), ClaimCode.drawn(random), 0);
    return new LearningForm(slip, new Lines("", "", typed, ""), null, Check.NONE);
  }

  /** She sends the form. */
  Outcome send(Submission sent) {
    LearningForm form = LearningForm.read(sent.metadata(), sent.values());
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, sent.actor(), form.slip().partnership())
                    .map(scene -> send(tx, scene, form))
                    .orElseGet(() -> faulty(form, LearningForm.LEARNED, Fault.STRANGER)));
  }

  private Outcome send(Tx tx, Scene scene, LearningForm typed) {
    LearningForm form = typed.withoutLeads(tools.texts());
    if (form.lines().learned().isEmpty()) {
      return faulty(form, LearningForm.LEARNED, Fault.NOTHING);
    }
    for (String field : LearningForm.FIELDS) {
      String words = form.field(field);
      if (words.codePointCount(0, words.length()) > Lines.LONGEST) {
        return faulty(form, field, Fault.LONG);
      }
    }
    Boolean signed = form.signed();
    if (signed == null) {
      return new Outcome.Faulty(LearningForm.SIGNED, Fault.NO_CHOICE);
    }
    LearningForm clean = signed ? form : cleaned(tx, form);
    boolean first = form.slip().times() == 0;
    if (first || !clean.check().isEmpty()) {
      LearningForm again =
          new LearningForm(form.slip().again(), clean.lines(), signed, clean.check());
      return new Outcome.ToCheck(again, learning(scene, again, signed));
    }
    Learning learning = learning(scene, form, signed);
    new LearningStore(tx).addOnce(learning, form.slip().code());
    return new Outcome.Kept(learning, form.slip().code());
  }

  private static Outcome faulty(LearningForm form, String field, Fault fault) {
    return new Outcome.Faulty(form.slip().block(field), fault);
  }

  private LearningForm cleaned(Tx tx, LearningForm form) {
    List<Cleaned> cleaned =
        LearningForm.FIELDS.stream().map(field -> Cleaned.of(form.field(field))).toList();
    Check check =
        Check.of(
            cleaned,
            form.slip().times() == 0,
            tools.partnerships().members(tx, form.slip().partnership()));
    List<String> words = cleaned.stream().map(Cleaned::text).toList();
    Lines lines = new Lines(words.get(0), words.get(1), words.get(2), words.get(3));
    return new LearningForm(form.slip(), lines, false, check);
  }

  private Learning learning(Scene scene, LearningForm form, boolean signed) {
    return new Learning(
        form.slip().id(),
        form.slip().partnership(),
        form.lines(),
        signed ? scene.member().id() : null,
        signed ? scene.member().name() : "",
        today(scene).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        null);
  }

  /** The day it is where the partnership is. */
  private LocalDate today(Scene scene) {
    return tools.clock().instant().atZone(scene.partnership().zone()).toLocalDate();
  }

  /** By its button she takes back what she has just written. */
  boolean takeBack(Actor actor, String code) {
    return new Forgetting(tools).parsed(actor, code, this::takeBack);
  }

  /** Whoever has the code takes it back: nothing of it stays, here or in the channel. */
  boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    Optional<Learning> found =
        new LearningStore(tx).claimed(code).filter(one -> known.test(one.partnership()));
    found.ifPresent(
        learning -> {
          new LearningStore(tx).delete(learning.id());
          String instead = tools.texts().mrkdwn("learned.taken-back").value();
          tools.outbox().redact(tx, learning.id(), instead);
        });
    return found.isPresent();
  }

  /** She has herself removed: the words she signed stay, without her name. */
  void takeNameOff(Tx tx, Scene scene) {
    LearningStore store = new LearningStore(tx);
    List<Learning> signed = store.signedBy(scene.member().id());
    store.takeNameOff(scene.member().id());
    for (Learning learning : signed) {
      String words = LearningViews.line(learning.lines().learned(), "", tools.texts()).value();
      tools.outbox().redact(tx, learning.id(), words);
    }
  }

  /** How many she signed. */
  int signed(Tx tx, Scene scene) {
    return new LearningStore(tx).signedBy(scene.member().id()).size();
  }

  /** What a summary carries: what it carried before it was corrected, else the newest untold. */
  @Nullable Learning told(Tx tx, PartnershipId partnership, String edition) {
    LearningStore store = new LearningStore(tx);
    return Optional.of(edition)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> store.shownIn(partnership, name))
        .or(() -> store.notShown(partnership))
        .orElse(null);
  }

  /** A summary has carried it. */
  static void shown(Tx tx, String id, String edition) {
    new LearningStore(tx).shown(id, edition);
  }
}
