package folkmoot.heard;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What of it the weekly summary carries: the newest it has not carried yet, or who could ask. */
final class HeardDigest {
  private final Texts texts;

  HeardDigest(Texts texts) {
    this.texts = texts;
  }

  List<DigestPart> parts(Tx tx, Feature.Period period) {
    Partnership partnership = period.partnership();
    LocalDate today = period.to().atZone(partnership.zone()).toLocalDate();
    HeardStore store = new HeardStore(tx);
    boolean quiet = wasQuiet(tx, partnership, period.to(), today);
    return Stream.concat(
            shownBefore(store, period).stream(), store.notShown(partnership.id()).stream())
        .filter(HeardEntry::fitsSummary)
        .findFirst()
        .map(entry -> List.of(entry(entry, today, period.edition())))
        .orElseGet(() -> quiet ? List.of() : nothing(store, partnership, today));
  }

  /** In a month in which people asked to be left alone, nobody is asked who could ask. */
  private static boolean wasQuiet(Tx tx, Partnership partnership, Instant now, LocalDate today) {
    Instant month = today.withDayOfMonth(1).atStartOfDay(partnership.zone()).toInstant();
    return Rests.ahead(tx, partnership.id(), month).stream()
        .anyMatch(
            rest ->
                rest.stops(Act.SUMMARY, now) || rest.why() == Why.QUIET && rest.meets(month, now));
  }

  /** A correction carries what its summary carried. */
  private static List<HeardEntry> shownBefore(HeardStore store, Feature.Period period) {
    return period.edition().isEmpty()
        ? List.of()
        : store.shownIn(period.partnership().id(), period.edition());
  }

  private DigestPart entry(HeardEntry entry, LocalDate today, String edition) {
    return HeardDigestViews.entry(entry, today, texts)
        .noting(carried -> new HeardStore(carried).shown(entry.id(), edition));
  }

  private List<DigestPart> nothing(HeardStore store, Partnership partnership, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    boolean heard = store.heardIn(partnership.id(), month);
    if (!WhoCouldAsk.isDue(today, heard, store.asked(partnership.id()))) {
      return List.of();
    }
    return List.of(
        HeardDigestViews.nothing(texts)
            .noting(carried -> new HeardStore(carried).asked(partnership.id(), month)));
  }
}
