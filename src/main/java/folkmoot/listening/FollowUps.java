package folkmoot.listening;

import folkmoot.asking.Answering;
import folkmoot.asking.FollowUp;
import folkmoot.asking.Opened;
import folkmoot.asking.Question;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.Tools;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Scene;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.round.Rounds;
import folkmoot.slack.Click;
import folkmoot.slack.Shorten;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import folkmoot.time.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody misses something in a result, or sees it differently: everybody is asked. Who pressed is
 * not kept; she answers like everybody else.
 */
final class FollowUps {
  /** A result this young may be objected to whatever else is asked of people. */
  static final Duration FRESH = Duration.ofDays(28);

  private final Tools tools;
  private final Recipe question;
  private final Answering answering;
  private final Good good;
  private final FollowUp followUp;

  FollowUps(Tools tools, Recipe question, Answering answering) {
    this.tools = tools;
    this.question = question;
    this.answering = answering;
    this.good = new Good(tools, answering);
    this.followUp = new FollowUp(tools);
  }

  /** What somebody has to say against a result. */
  enum Objection {
    /** Something is missing in its words. */
    MISSES,
    /** She sees differently what it shows. */
    DIFFERS;

    /** Names the round that asks about it for the {@code time}-th time. */
    String request(RoundId result, int time) {
      String first = (this == MISSES ? "misses:" : "differs:") + result;
      return time == 1 ? first : first + ":" + time;
    }
  }

  /** What follows her press. */
  sealed interface Followed {
    /** The follow-up is open, and so is its form for her. */
    record Asked(Opened opened) implements Followed {}

    /**
     * Nobody can be asked now; she can keep what she wants to say.
     *
     * @param text what she kept before
     */
    record NotNow(Scene scene, Why why, String text) implements Followed {
      @Override
      public String toString() {
        return "NotNow";
      }
    }

    /** The result is not there, or not hers to answer to. */
    record Gone() implements Followed {}
  }

  /** Why nobody can be asked now. */
  sealed interface Why {
    /** All were asked a short while ago, and can be again from then on. */
    record AskedLately(Instant again) implements Why {}

    /** Something else speaks against it. */
    record Refused(Refusal refusal) implements Why {}
  }

  /** She presses; the click's value is the round of the result. */
  Followed press(Click click, Objection objection) {
    RoundId result = new RoundId(click.value());
    Optional<Wish> wish = tools.database().transact(tx -> wish(tx, click, result, objection));
    return wish.map(this::follow).orElseGet(Followed.Gone::new);
  }

  /** What a member wishes to have asked. */
  private record Wish(Scene scene, PublishedRound result, Objection objection) {}

  private Optional<Wish> wish(Tx tx, Click click, RoundId result, Objection objection) {
    return tools
        .record()
        .find(tx, result)
        .map(found -> found.value())
        .flatMap(
            round ->
                tools
                    .partnerships()
                    .scene(tx, click.actor(), round.facts().partnership())
                    .map(scene -> new Wish(scene, round, objection)));
  }

  /** The round that asks for it, or why there is none. */
  private sealed interface Found {
    record Open(Round round) implements Found {}

    record None(Why why) implements Found {}
  }

  private Followed follow(Wish wish) {
    Found found = tools.database().transact(tx -> find(tx, wish));
    if (found instanceof Found.Open open) {
      return new Followed.Asked(answering.open(open.round().id(), wish.scene(), ""));
    }
    return new Followed.NotNow(wish.scene(), ((Found.None) found).why(), good.kept(wish.scene()));
  }

  private Found find(Tx tx, Wish wish) {
    tools.partnerships().hold(tx, wish.scene().partnership().id());
    Instant now = tools.clock().instant();
    RoundId result = wish.result().facts().id();
    int time = 1;
    for (Optional<Round> asked = asked(tx, wish, time);
        asked.isPresent();
        asked = asked(tx, wish, ++time)) {
      Instant again = asked.get().opensAt().plus(Rounds.SAME_WORDING);
      if (asked.get().isOpenAt(now)) {
        return new Found.Open(asked.get());
      }
      if (now.isBefore(again)) {
        return new Found.None(new Why.AskedLately(again));
      }
    }
    return open(tx, wish, wish.objection().request(result, time));
  }

  private Optional<Round> asked(Tx tx, Wish wish, int time) {
    return tools.rounds().byRequest(tx, wish.objection().request(wish.result().facts().id(), time));
  }

  private Found open(Tx tx, Wish wish, String request) {
    Instant now = tools.clock().instant();
    RoundId result = wish.result().facts().id();
    boolean first = request.equals(wish.objection().request(result, 1));
    boolean fresh = now.isBefore(wish.result().facts().closed().plus(FRESH));
    return followUp
        .open(
            tx,
            new FollowUp.Wanted(
                question,
                wish.scene().partnership(),
                tools.rounds().find(tx, result).orElseThrow().openedBy(),
                wording(wish),
                question.usualClose(
                    wish.scene().partnership(), now.atZone(wish.scene().partnership().zone())),
                request,
                !(first && fresh)))
        .<Found>map(refusal -> new Found.None(new Why.Refused(refusal)))
        .orElseGet(() -> new Found.Open(tools.rounds().byRequest(tx, request).orElseThrow()));
  }

  private String wording(Wish wish) {
    // A question is read by all, whoever asks for it.
    return Speaking.in(
        wish.scene().partnership().language(),
        () -> {
          int rest = Question.LONGEST - wording(wish, "").length();
          return wording(wish, Shorten.to(rest, wish.result().facts().title()));
        });
  }

  /** A pulse is always called so: the day tells it from the one before. */
  private String wording(Wish wish, String title) {
    ZoneId zone = wish.scene().partnership().zone();
    return switch (wish.objection()) {
      case MISSES -> tools.texts().plain("listening.misses.question", "prompt", title);
      case DIFFERS ->
          tools
              .texts()
              .plain(
                  "listening.differs.question",
                  "title",
                  title,
                  "day",
                  Spoken.day(
                      wish.result().facts().closed().atZone(zone).toLocalDate(),
                      tools.clock().instant().atZone(zone).toLocalDate(),
                      tools.texts().locale()));
    };
  }
}
