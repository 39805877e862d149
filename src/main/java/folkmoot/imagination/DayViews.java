package folkmoot.imagination;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Prompt;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the channel reads in an imagination week. */
final class DayViews {
  /** The button by which a convener asks what to look at again. */
  static final String ASK = "imagination.ask";

  private DayViews() {}

  static Message begin(Week week, Partnership partnership, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn(
            "imagination.begin",
            "partnership",
            partnership.name(),
            "last",
            Spoken.date(week.last(), texts.locale()),
            "time",
            Spoken.time(Week.WHAT_IF, texts.locale()),
            "zone",
            partnership.zone().getId()));
  }

  /**
   * The post under which people answer.
   *
   * @param place of its day in the week, from 0
   */
  static Message whatIf(Prompt prompt, int place, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "imagination.what-if",
            "day",
            place + 1,
            "days",
            Week.DAYS,
            "prompt",
            Mrkdwn.quoted(prompt.wording()));
    Mrkdwn how = texts.mrkdwn("imagination.how");
    return new Message(
        Mrkdwn.joined("\n", List.of(words, how)).value(),
        List.of(PieceViews.paragraph(words), PieceViews.small(how)));
  }

  static Message end(Partnership partnership, Texts texts) {
    Mrkdwn words = texts.mrkdwn("imagination.end");
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    new Button(ASK, partnership.id().value(), texts.plain("imagination.ask"))))));
  }

  static Message stopped(Texts texts) {
    return PieceViews.said(texts.mrkdwn("imagination.stopped"));
  }

  /** What somebody is told who does not convene and would like to ask. */
  static Message forConveners(Texts texts) {
    return PieceViews.said(texts.mrkdwn("imagination.ask.member"));
  }

  /** That it took place, and no more. */
  static DigestPart digest(Week week, LocalDate last, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "imagination.digest",
            "first",
            Spoken.day(week.first(), last, texts.locale()),
            "last",
            Spoken.day(last, last, texts.locale()));
    return new DigestPart(
        Section.THANKS_AND_LEARNING, words.value(), List.of(PieceViews.paragraph(words)), Set.of());
  }
}
