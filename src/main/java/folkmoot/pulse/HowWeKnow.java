package folkmoot.pulse;

import folkmoot.privacy.Consistency;
import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.privacy.Sides;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.Agreement;
import folkmoot.statistics.Change;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.LikelyRange;
import folkmoot.statistics.Tally;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What each word of a result rests on, and the numbers behind it, line by line. */
final class HowWeKnow {
  /** Below this a probability is not told apart from none. */
  private static final double LEAST_P = 0.001;

  private static final double FINE_P = 0.1;
  private static final int HUNDRED = 100;

  private final Result result;
  private final CutPoints cuts;
  private final Texts texts;
  private final List<Mrkdwn> lines = new ArrayList<>();

  HowWeKnow(Result result, Texts texts) {
    this.result = result;
    this.cuts = result.cuts();
    this.texts = texts;
  }

  /** The lines, from the heading on; none when nothing was said that rests on anything. */
  List<Mrkdwn> lines() {
    if (result.published().items().stream().allMatch(f -> f.detail() == Detail.WITHHELD)) {
      return List.of();
    }
    say("title");
    counted();
    inWords();
    byGroup();
    overTime();
    missing();
    numbers();
    consistency();
    say("cuts");
    return List.copyOf(lines);
  }

  private void counted() {
    if (!has(figure -> figure.shown().isPresent())) {
      return;
    }
    say("counts");
    say("middle");
    say(
        "agreement",
        "strong",
        decimal(cuts.strong(), 1),
        "fair",
        decimal(cuts.fair(), 1),
        "mixed",
        decimal(cuts.mixed(), 0));
    if (has(figure -> figure.isShared(cuts))) {
      say(
          "shared",
          "favourable",
          percent(cuts.sharedFavourable()),
          "agreement",
          decimal(cuts.sharedAgreement(), 1));
    }
  }

  private void inWords() {
    if (has(figure -> figure.gist() instanceof Gist.NearlyAll)) {
      say("nearly");
    }
    if (has(figure -> figure.gist() instanceof Gist.Coarse)) {
      say("coarse");
    }
  }

  private void byGroup() {
    if (has(figure -> figure.sides().why() == Sides.Told.SAID)) {
      say(
          "groups",
          "few",
          percent(cuts.few()),
          "most",
          percent(cuts.most()),
          "k",
          result.published().facts().k());
      say("lens");
    }
    if (has(figure -> !figure.sides().gaps().isEmpty())) {
      say("gap", "delta", decimal(cuts.gap().delta(), 2), "p", decimal(cuts.gap().p(), 2));
    }
  }

  private void overTime() {
    CutPoints.ForChange change = cuts.change();
    if (has(figure -> figure.movement() != null)) {
      say(
          "change",
          "clear",
          decimal(change.clear(), 2),
          "possible",
          decimal(change.possible(), 2),
          "difference",
          decimal(change.difference(), 1),
          "people",
          change.people());
    }
    if (has(HowWeKnow::hasSignal)) {
      say("signal");
    }
    if (has(figure -> figure.changeItem().isPresent())) {
      say("felt");
    }
    if (has(HowWeKnow::isTested)) {
      say("p");
    }
  }

  private static boolean isTested(ItemFigure figure) {
    return figure.movement() != null
        || figure.changeItem().isPresent()
        || !figure.sides().gaps().isEmpty();
  }

  private static boolean hasSignal(ItemFigure figure) {
    Movement movement = figure.movement();
    return movement != null && movement.signal() != ControlChart.Signal.NONE;
  }

  private void missing() {
    if (has(figure -> figure.shown().isPresent()) && !result.published().turnout().isFull()) {
      say("likely", "confidence", Math.round(HUNDRED * cuts.confidence()));
      if (result.published().turnout().isLow(cuts)) {
        say("worst", "low", percent(cuts.lowTurnout()));
      }
    }
  }

  private void numbers() {
    if (has(figure -> figure.shown().isPresent())) {
      say("numbers");
    }
    for (ItemFigure figure : result.published().items()) {
      figure.shown().ifPresent(tally -> lines.add(numbers(figure, tally)));
    }
  }

  private Mrkdwn numbers(ItemFigure figure, Tally tally) {
    List<String> facts = new ArrayList<>();
    facts.add(
        texts.plain("pulse.how.number.agreement", "value", signed(Agreement.of(tally.counts()))));
    int audience = result.published().turnout().audience();
    if (tally.n() < audience) {
      LikelyRange likely = LikelyRange.of(tally, audience, cuts);
      facts.add(
          texts.plain(
              "pulse.how.number.likely",
              "low",
              likely.low(),
              "high",
              likely.high(),
              "audience",
              audience));
    }
    Movement movement = figure.movement();
    if (movement != null) {
      facts.add(changed(movement));
    }
    figure
        .changeItem()
        .ifPresent(test -> facts.add(texts.plain("pulse.how.number.felt", "p", p(test.p()))));
    return texts.mrkdwn(
        "pulse.how.number",
        "item",
        texts.phrase(figure.question().shortForm()),
        "facts",
        String.join("; ", facts));
  }

  private void consistency() {
    List<Consistency> all = result.published().consistency();
    if (!all.isEmpty()) {
      say("consistency");
    }
    for (Consistency each : all) {
      say(
          "alpha",
          "name",
          each.name(),
          "alpha",
          signed(each.alpha()),
          "low",
          signed(each.low()),
          "high",
          signed(each.high()));
    }
  }

  private String changed(Movement movement) {
    Change<String> change = movement.change();
    return texts.plain(
        change.p() == change.adjusted()
            ? "pulse.how.number.change"
            : "pulse.how.number.change-many",
        "since",
        result.day(movement.since(), texts),
        "difference",
        signed(change.difference()),
        "p",
        p(change.p()),
        "adjusted",
        p(change.adjusted()));
  }

  private boolean has(Predicate<ItemFigure> said) {
    return result.published().items().stream().anyMatch(said);
  }

  private void say(String what, Object... values) {
    lines.add(texts.mrkdwn("pulse.how." + what, values));
  }

  private String p(double probability) {
    return probability < LEAST_P
        ? texts.plain("pulse.how.number.least-p", "p", decimal(LEAST_P, 3))
        : texts.plain(
            "pulse.how.number.p", "p", decimal(probability, probability < FINE_P ? 3 : 2));
  }

  private String percent(double part) {
    return texts.plain("pulse.how.percent", "value", Math.round(HUNDRED * part));
  }

  private String signed(double value) {
    String digits = decimal(Math.abs(value), 2);
    return value < 0 && !digits.equals(decimal(0, 2)) ? "−" + digits : digits;
  }

  private String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getInstance(texts.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
