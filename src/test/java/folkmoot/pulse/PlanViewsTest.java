package folkmoot.pulse;

import folkmoot.Offer;
import folkmoot.Snapshots;
import folkmoot.asking.PieceViews;
import folkmoot.asking.Sample;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanViewsTest {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Instant CLOSE = Instant.parse("2026-12-02T17:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-12-07T10:00:00Z");

  @Test
  void the_first_pulse_is_offered_with_whom_it_asks_and_when_it_closes() {
    matches(
        "pulse/first",
        PlanViews.offer(new PlanViews.First(Sample.HOMES, List.of(), CLOSE, MONDAY), TEXTS));
    matches("pulse/first-few", PlanViews.tooFew(3, 5, TEXTS));
  }

  @Test
  void a_planned_pulse_can_be_taken_off_where_it_is_shown() {
    Snapshots.matches("pulse/planned", PlanViews.planned(Sample.HOMES, MONDAY, TEXTS));
    matches("pulse/planned-waits", PlanViews.takeOff(Sample.HOMES, MONDAY, TEXTS));
    Snapshots.matches("pulse/planned-dropped", PlanViews.dropped(TEXTS));
    Snapshots.matches(
        "pulse/planned-not", PlanViews.notOpened(Mrkdwn.escaped("Let it close first."), TEXTS));
  }

  private static void matches(String name, Offer offer) {
    List<PieceViews.Button> buttons =
        offer.buttons().stream()
            .map(b -> new PieceViews.Button(b.action(), b.value(), b.label()))
            .toList();
    Snapshots.matches(
        name,
        buttons.isEmpty()
            ? List.of(PieceViews.paragraph(offer.words()))
            : List.of(PieceViews.paragraph(offer.words()), PieceViews.buttons(buttons)));
  }
}
