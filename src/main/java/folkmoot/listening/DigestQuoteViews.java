package folkmoot.listening;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.asking.Voice;
import folkmoot.asking.VoiceViews;
import folkmoot.asking.VoiceViews.Passage;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Closed questions and people's words as the digest shows them. */
final class DigestQuoteViews {
  private DigestQuoteViews() {}

  /**
   * A question that closed.
   *
   * @param voices those to be read in the digest; the others stand in the channel
   */
  record Closed(Audited<PublishedRound> round, Partnership partnership, List<Voice> voices) {
    Closed {
      voices = List.copyOf(voices);
    }
  }

  static DigestPart words(Closed closed, Texts texts) {
    PublishedRound round = closed.round().value();
    Mrkdwn lead =
        texts.mrkdwn(
            "listening.digest.words",
            "prompt",
            round.facts().title(),
            "answered",
            round.turnout().answered(),
            "audience",
            round.turnout().audience(),
            "channel",
            Mrkdwn.channel(closed.partnership().home().value()));
    List<Mrkdwn> words = new ArrayList<>(List.of(lead));
    List<LayoutBlock> blocks = new ArrayList<>(List.of(PieceViews.paragraph(lead)));
    for (Voice voice : closed.voices()) {
      for (Passage passage : VoiceViews.passages(voice, texts)) {
        words.add(passage.words());
        blocks.add(passage.paragraph());
      }
    }
    return new DigestPart(
        Section.WORDS,
        Mrkdwn.joined("\n\n", words).value(),
        blocks,
        closed.voices().isEmpty() ? Set.of(Fact.ANSWERS) : Set.of(Fact.ANSWERS, Fact.QUOTE));
  }

  /** Words that wait to be looked through; alone they are no reason for a summary. */
  static DigestPart waits(String prompt, Partnership partnership, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "listening.digest.waits",
            "prompt",
            prompt,
            "channel",
            Mrkdwn.channel(partnership.home().value()));
    return new DigestPart(
        Section.COMING_UP, words.value(), List.of(PieceViews.paragraph(words)), Set.of());
  }

  static DigestPart tooFew(Audited<PublishedRound> round, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "listening.digest.few",
            "prompt",
            round.value().facts().title(),
            "k",
            round.value().facts().k());
    return new DigestPart(
        Section.HEARD, words.value(), List.of(PieceViews.paragraph(words)), Set.of());
  }
}
