package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Voices;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import folkmoot.text.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rounds and results made up to look at. */
public final class Sample {
  public static final Texts TEXTS = Texts.load(Locale.UK);
  public static final Partnership HOMES =
      new Partnership(
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

  private static final Instant OPENS = Instant.parse("2026-11-30T10:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-12-02T17:00:00Z");

  private Sample() {}

  public static Round round(
      Manner manner, List<Item> items, Round.State state, @Nullable Instant keyUntil) {
    return new Round(
        new RoundId("rnd_1"),
        HOMES.id(),
        HOMES.installation(),
        manner.kind(),
        "A round",
        items,
        OPENS,
        CLOSES,
        5,
        28,
        new MemberId("mem_0"),
        state,
        state == Round.State.CLOSED ? 12 : 0,
        keyUntil);
  }

  public static Asked asked(Manner manner, List<Item> items) {
    return new Asked(
        manner.feature(), manner.formTitle(), round(manner, items, Round.State.OPEN, null), HOMES);
  }

  public static ItemFigure figure(String id, String wording, String shortForm, Integer... counts) {
    return ItemFigure.counted(
        new Question(id, wording, shortForm, Scales.EXTENT), new Tally(List.of(counts)), false);
  }

  /** A result as it is read from the record: what was said beside its counts is kept. */
  public static Audited<PublishedRound> result(
      String kind, Turnout turnout, List<ItemFigure> items, List<Voices> voices) {
    RoundFacts facts =
        new RoundFacts(new RoundId("rnd_1"), HOMES.id(), kind, "A round", OPENS, CLOSES, 5);
    return new Auditor(CutPoints.usual())
        .again(
            new PublishedRound(facts, turnout, false, items, voices), Audience.NOBODY, List.of());
  }
}
