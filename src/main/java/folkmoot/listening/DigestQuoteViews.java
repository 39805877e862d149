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

  /** Each quote by itself, so that the second can leave the post without the first. */
  static List<DigestPart> words(Closed closed, Texts texts) {
    Mrkdwn lead = about("listening.digest.words", closed, texts);
    return closed.voices().isEmpty()
        ? List.of(told(about("listening.digest.told", closed, texts)))
        : closed.voices().stream().map(voice -> quote(lead, voice, texts)).toList();
  }

  private static Mrkdwn about(String key, Closed closed, Texts texts) {
    PublishedRound round = closed.round().value();
    return texts.mrkdwn(
        key,
        "prompt",
        round.facts().title(),
        "answered",
        round.turnout().answered(),
        "audience",
        round.turnout().audience(),
        "channel",
        Mrkdwn.channel(closed.partnership().home().value()));
  }

  /** All that was said is too long for the digest, or nobody wants to be quoted. */
  private static DigestPart told(Mrkdwn words) {
    return new DigestPart(
        Section.HEARD, words.value(), List.of(PieceViews.paragraph(words)), Set.of(Fact.ANSWERS));
  }

  private static DigestPart quote(Mrkdwn lead, Voice voice, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>(List.of(lead));
    List<LayoutBlock> blocks = new ArrayList<>(List.of(PieceViews.paragraph(lead)));
    for (Passage passage : VoiceViews.passages(voice, texts)) {
      words.add(passage.words());
      blocks.add(passage.paragraph());
    }
    return new DigestPart(
        Section.WORDS,
        Mrkdwn.joined("\n", words).value(),
        blocks,
        Set.of(Fact.ANSWERS, Fact.QUOTE));
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
            Section.COMING_UP, words.value(), List.of(PieceViews.paragraph(words)), Set.of())
        .forMembers();
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
