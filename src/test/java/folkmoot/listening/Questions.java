package folkmoot.listening;

import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Themed;
import folkmoot.privacy.Voices;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Turnout;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Closed questions made up for tests. */
final class Questions {
  static final String GOOD = "What would good look like on an ordinary Tuesday?";

  private Questions() {}

  static Partnership partnership() {
    return new Partnership(
        new PartnershipId("par_homes"),
        new TeamId("T0"),
        "Warm Homes",
        "Nobody is cold at home",
        new ChannelId("C1"),
        null,
        ZoneId.of("Europe/London"),
        Locale.UK,
        5,
        DayOfWeek.THURSDAY,
        LocalTime.of(14, 0));
  }

  static Quote quote(String id, String text) {
    return new Quote("wrd_" + id, text, null, false);
  }

  static Quote signed(String id, String text, String member) {
    return new Quote("wrd_" + id, text, new MemberId(member), false);
  }

  /** A question that twelve people answered. */
  static Audited<PublishedRound> closed(List<Quote> quotes, boolean someNotToBeQuoted) {
    return round(12, List.of(new Voices("words", GOOD, quotes, someNotToBeQuoted)));
  }

  /** The same, with what the words fall into. */
  static Audited<PublishedRound> themed(List<Quote> quotes, Themed themed) {
    return round(12, List.of(new Voices("words", GOOD, quotes, true, themed)));
  }

  static Audited<PublishedRound> tooFew() {
    return round(3, List.of());
  }

  private static Audited<PublishedRound> round(int answered, List<Voices> voices) {
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_1"),
            new PartnershipId("par_homes"),
            "listening",
            GOOD,
            Instant.parse("2026-11-30T10:00:00Z"),
            Instant.parse("2026-12-03T12:00:00Z"),
            5);
    PublishedRound round =
        new PublishedRound(facts, new Turnout(answered, 28), false, List.of(), voices);
    return new Auditor(CutPoints.usual())
        .audit(new Candidate(round, Audience.NOBODY, Map.of("words", 12)), List.of());
  }
}
