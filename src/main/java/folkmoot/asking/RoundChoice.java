package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.FieldViews.Option;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.slack.Shorten;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.List;

/** The open rounds, one of which a convener has to choose. */
public final class RoundChoice {
  /** The block with the rounds; what is chosen is a round's ID. */
  public static final String BLOCK = "round";

  /** Radio buttons take ten. */
  private static final int MOST = 10;

  /** Characters that fit beside one radio button. */
  private static final int LABEL = 75;

  private RoundChoice() {}

  /** The choice; a single round is chosen already. */
  public static LayoutBlock of(List<Round> open, Partnership partnership, Texts texts) {
    List<Option> options =
        open.stream().limit(MOST).map(round -> option(round, partnership, texts)).toList();
    return FieldViews.mustChoose(
        BLOCK,
        texts.plain("asking.round.which"),
        options,
        options.size() == 1 ? options.get(0).value() : null);
  }

  /** A long title gives way, since when a round closes is told at the end. */
  private static Option option(Round round, Partnership partnership, Texts texts) {
    String close = Spoken.nearMoment(round.closesAt().atZone(partnership.zone()), texts.locale());
    int rest = texts.plain("asking.round.option", "title", "", "close", close).length();
    String title = Shorten.to(LABEL - rest, round.title());
    return new Option(
        round.id().value(), texts.plain("asking.round.option", "title", title, "close", close));
  }
}
