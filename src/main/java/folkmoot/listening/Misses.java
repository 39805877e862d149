package folkmoot.listening;

import folkmoot.asking.Answering;
import folkmoot.asking.FollowUp;
import folkmoot.asking.Opened;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.Tools;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Scene;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody finds that themes miss something: a follow-up round asks everybody, once for each
 * result. Who pressed is not kept; she answers like everybody else.
 */
final class Misses {
  private final Tools tools;
  private final Recipe question;
  private final Answering answering;
  private final FollowUp followUp;

  Misses(Tools tools, Recipe question, Answering answering) {
    this.tools = tools;
    this.question = question;
    this.answering = answering;
    this.followUp = new FollowUp(tools);
  }

  /** What follows her press. */
  sealed interface Missed {
    /** The follow-up is open, and so is its form for her. */
    record Asked(Opened opened) implements Missed {}

    /** It cannot be opened. */
    record Refused(Refusal refusal) implements Missed {}

    /** The result is not there, or not hers to answer to. */
    record Gone() implements Missed {}
  }

  /** The follow-up round for somebody, or why there is none. */
  private record Found(@Nullable Scene scene, @Nullable Round round, Missed instead) {
    static Found none(Missed instead) {
      return new Found(null, null, instead);
    }
  }

  /** She presses; the click's value is the round of the result. */
  Missed press(Click click) {
    RoundId result = new RoundId(click.value());
    Found found = tools.database().transact(tx -> follow(tx, click, result));
    Round round = found.round();
    Scene scene = found.scene();
    return round == null || scene == null
        ? found.instead()
        : new Missed.Asked(answering.open(round.id(), scene, ""));
  }

  private Found follow(Tx tx, Click click, RoundId result) {
    PublishedRound round = tools.record().find(tx, result).map(found -> found.value()).orElse(null);
    Scene scene =
        round == null
            ? null
            : tools
                .partnerships()
                .scene(tx, click.actor(), round.facts().partnership())
                .orElse(null);
    if (round == null || scene == null) {
      return Found.none(new Missed.Gone());
    }
    tools.partnerships().hold(tx, scene.partnership().id());
    String request = "misses:" + result;
    Round open = tools.rounds().byRequest(tx, request).orElse(null);
    if (open != null) {
      return new Found(scene, open, new Missed.Gone());
    }
    Round asked = tools.rounds().find(tx, result).orElseThrow();
    ZonedDateTime now = tools.clock().instant().atZone(scene.partnership().zone());
    return followUp
        .open(
            tx,
            new FollowUp.Wanted(
                question,
                scene.partnership(),
                asked.openedBy(),
                tools.texts().plain("listening.misses.question", "prompt", round.facts().title()),
                question.usualClose(scene.partnership(), now),
                request))
        .map(refusal -> Found.none(new Missed.Refused(refusal)))
        .orElseGet(
            () ->
                new Found(
                    scene, tools.rounds().byRequest(tx, request).orElseThrow(), new Missed.Gone()));
  }
}
