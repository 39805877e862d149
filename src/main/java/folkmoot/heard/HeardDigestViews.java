package folkmoot.heard;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What people we serve said, as the weekly summary shows it. */
final class HeardDigestViews {
  private HeardDigestViews() {}

  /**
   * The words with their day and place in one named paragraph, so that all of it can be redacted.
   */
  static DigestPart entry(HeardEntry entry, LocalDate today, Texts texts) {
    Mrkdwn words = HeardListViews.words(entry, today, texts);
    List<LayoutBlock> blocks = List.of(PieceViews.paragraph(entry.id(), words));
    return new DigestPart(Section.FROM_PEOPLE_WE_SERVE, words.value(), blocks, Set.of(Fact.QUOTE));
  }

  /** No fact: it must not make a summary of a week that has nothing else to tell. */
  static DigestPart nothing(Texts texts) {
    Mrkdwn words = texts.mrkdwn("heard.digest.none");
    return new DigestPart(
        Section.FROM_PEOPLE_WE_SERVE,
        words.value(),
        List.of(PieceViews.paragraph(words)),
        Set.of());
  }
}
