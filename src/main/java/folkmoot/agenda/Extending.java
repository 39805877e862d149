package folkmoot.agenda;

import folkmoot.asking.RoundChoice;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.round.Round;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How conveners keep a round open longer; nobody is told, and nobody is reminded any more. */
final class Extending {
  private static final Duration USUAL = Duration.ofDays(1);

  private final Tools tools;

  Extending(Tools tools) {
    this.tools = tools;
  }

  /** What follows. */
  sealed interface Outcome {
    /** She chooses which round, and until when. */
    record Choose(Partnership partnership, List<Round> open, Instant until) implements Outcome {
      public Choose {
        open = List.copyOf(open);
      }
    }

    /** It stays open. */
    record Extended(Partnership partnership, Instant until) implements Outcome {}

    /** Nothing is open. */
    record NothingOpen() implements Outcome {}

    /** What she typed says no time. */
    record Unclear() implements Outcome {}

    /** It is over already. */
    record Over() implements Outcome {}

    /** It would not be open any longer than it is. */
    record NotLater(Partnership partnership, Instant closes) implements Outcome {}

    /** It would be open for more than sixty days in all. */
    record TooFar() implements Outcome {}

    /** Only conveners do that. */
    record NotConvening() implements Outcome {}
  }

  /** A convener typed the verb, perhaps with for how long. */
  Outcome begin(Scene scene, Arguments said) {
    List<Round> open =
        tools.database().transact(tx -> tools.rounds().open(tx, scene.partnership().id()));
    if (open.isEmpty()) {
      return new Outcome.NothingOpen();
    }
    Instant closes = open.get(0).closesAt();
    if (said.when() == null && said.words().isBlank()) {
      return new Outcome.Choose(scene.partnership(), open, closes.plus(USUAL));
    }
    return until(scene, said, closes)
        .<Outcome>map(until -> new Outcome.Choose(scene.partnership(), open, until))
        .orElseGet(Outcome.Unclear::new);
  }

  /** A span counts from the close, a moment is that moment. */
  private Optional<Instant> until(Scene scene, Arguments said, Instant closes) {
    WhenPhrase spoken = spoken(said);
    if (!(spoken instanceof WhenPhrase.Until until)) {
      return Optional.empty();
    }
    Instant from = spoken instanceof WhenPhrase.For ? closes : tools.clock().instant();
    return Timetable.closing(until, from.atZone(scene.partnership().zone()))
            instanceof ClosingTime.At at
        ? Optional.of(at.moment().toInstant())
        : Optional.empty();
  }

  private static @Nullable WhenPhrase spoken(Arguments said) {
    return said.when() == null
        ? CommandLine.read("extend for " + said.words()).line().arguments().when()
        : said.when();
  }

  /** She sent the form. */
  Outcome send(Submission sent) {
    PartnershipId partnership = new PartnershipId(sent.metadata());
    return tools
        .convening(sent.actor(), partnership, (tx, scene) -> send(tx, scene, sent))
        .orElseGet(Outcome.NotConvening::new);
  }

  private Outcome send(Tx tx, Scene scene, Submission sent) {
    Round round =
        sent.values()
            .one(RoundChoice.BLOCK)
            .flatMap(id -> tools.rounds().find(tx, new RoundId(id)))
            .filter(one -> one.partnership().equals(scene.partnership().id()))
            .filter(one -> one.isOpenAt(tools.clock().instant()))
            .orElse(null);
    Instant until = sent.values().instant(ExtendViews.UNTIL).orElse(null);
    if (round == null || until == null) {
      return new Outcome.Over();
    }
    if (!until.isAfter(round.closesAt())) {
      return new Outcome.NotLater(scene.partnership(), round.closesAt());
    }
    if (until.isAfter(round.opensAt().plus(Duration.ofDays(Timetable.LONGEST_DAYS)))) {
      return new Outcome.TooFar();
    }
    return tools.rounds().extend(tx, round.id(), until)
        ? new Outcome.Extended(scene.partnership(), until)
        : new Outcome.Over();
  }
}
