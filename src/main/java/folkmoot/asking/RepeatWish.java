package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.OpenFor;
import folkmoot.rhythm.Order;
import folkmoot.time.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a convener wants to repeat, as a window carries it until she confirms it.
 *
 * @param question empty where each round brings its own
 */
record RepeatWish(
    PartnershipId partnership, Cadence cadence, OpenFor open, OnClosed onClosed, String question) {
  private static final int PARTS = 8;

  /** What {@link #written} wrote. */
  static RepeatWish read(String written) {
    String[] parts = written.split("\n", PARTS);
    return new RepeatWish(
        new PartnershipId(parts[0]),
        new Cadence(
            Integer.parseInt(parts[1]),
            LocalTime.parse(parts[2]),
            ZoneId.of(parts[3]),
            LocalDate.parse(parts[4])),
        OpenFor.read(parts[5]),
        OnClosed.valueOf(parts[6]),
        parts[7]);
  }

  /** Fits a window's private metadata: a question has 150 characters at most. */
  String written() {
    return String.join(
        "\n",
        partnership.value(),
        "" + cadence.weeks(),
        cadence.time().toString(),
        cadence.zone().getId(),
        cadence.anchor().toString(),
        open.written(),
        onClosed.name(),
        question);
  }

  RepeatWish on(OnClosed otherwise) {
    return new RepeatWish(partnership, cadence, open, otherwise, question);
  }

  /** The order it becomes. */
  Order order(String id, Recipe recipe, MemberId by, Instant now) {
    return new Order(
        id,
        partnership,
        recipe.manner().kind(),
        recipe.callback(),
        question,
        cadence,
        open,
        onClosed,
        by,
        now,
        null,
        false);
  }
}
