package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Turn;
import folkmoot.rhythm.Why;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rests, since when and until when, in words. */
public final class RestViews {
  private RestViews() {}

  /** What rests now or will, what that means, and until when. */
  public static Mrkdwn line(Rest rest, Partnership partnership, Texts texts) {
    Instant until = rest.until();
    return texts.mrkdwn(
        "asking.rest." + word(rest.why()),
        "from",
        said(rest.from(), partnership, texts),
        "until",
        until == null ? "" : said(until, partnership, texts));
  }

  private static String said(Instant at, Partnership partnership, Texts texts) {
    return Spoken.moment(at.atZone(partnership.zone()), texts.locale());
  }

  /** Why something was not sent, for the ledger. */
  public static String reason(Why why, Texts texts) {
    return texts.plain("asking.ledger.rest." + word(why));
  }

  /** A date on which nothing happens, since the partnership rests. */
  public static Mrkdwn date(Turn turn, Rest rest, Texts texts) {
    return texts.mrkdwn(
        "asking.rest.date",
        "day",
        Spoken.date(turn.at().atZone(turn.due().getZone()), texts.locale()),
        "why",
        reason(rest.why(), texts));
  }

  static String refusal(Refusal.Resting resting, Texts texts) {
    return texts.plain(
        "asking.refusal.rest." + word(resting.why()),
        "from",
        resting.from(),
        "until",
        resting.until());
  }

  /** What a convener is told who opens by hand what does not open by itself at the moment. */
  static List<LayoutBlock> note(@Nullable Rest rest, Texts texts) {
    return rest == null
        ? List.of()
        : List.of(PieceViews.paragraph(texts.mrkdwn("asking.rest.by-hand." + word(rest.why()))));
  }

  private static String word(Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
