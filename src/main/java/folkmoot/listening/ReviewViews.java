package folkmoot.listening;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.asking.VoiceViews;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.themes.Grouping.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What conveners see while they look through the themes of people's words. */
final class ReviewViews {
  /** Opens all themes of a round. */
  static final String LOOK = "listening.review";

  /** Shows all themes of a round in the window she is in. */
  static final String BACK = "listening.review-back";

  /** Shows one theme in the window she is in. */
  static final String THEME = "listening.review-theme";

  /** The same for another page of its words. */
  static final String PAGE = "listening.review-page";

  static final String PUBLISH = "listening.review-publish";
  static final String SAVE = "listening.review-save";

  private static final int MOST_THEMES = 40;

  private ReviewViews() {}

  /** What the channel reads while words wait. */
  static Message waiting(
      Audited<PublishedRound> round, Review review, Partnership partnership, Texts texts) {
    PublishedRound published = round.value();
    Mrkdwn words =
        texts.mrkdwn(
            "listening.review.waiting",
            "prompt",
            published.voices().get(0).prompt(),
            "answered",
            published.turnout().answered(),
            "audience",
            published.turnout().audience(),
            "until",
            Mrkdwn.date(review.until(), partnership.zone(), texts.locale()));
    Button look = new Button(LOOK, review.round().value(), texts.plain("listening.review.look"));
    return new Message(
        words.value(), List.of(PieceViews.paragraph(words), PieceViews.buttons(List.of(look))));
  }

  /** The same post once everybody can read the words. */
  static Message over(Audited<PublishedRound> round, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn("listening.review.over", "prompt", round.value().voices().get(0).prompt()));
  }

  /** What follows the verb or the button in the channel. */
  static Answer opened(Reviewed reviewed, Texts texts) {
    if (reviewed instanceof Reviewed.Shown shown) {
      return new Answer.Open(themes(shown, texts));
    }
    return otherwise(reviewed, texts);
  }

  /** What follows a press inside the window. */
  static Answer turned(Reviewed reviewed, Texts texts) {
    if (reviewed instanceof Reviewed.Shown shown) {
      return new Answer.Update(themes(shown, texts));
    }
    if (reviewed instanceof Reviewed.OneTheme one) {
      return new Answer.Update(ReviewFormViews.theme(one, texts));
    }
    if (reviewed instanceof Reviewed.Faulty faulty) {
      return new Answer.Errors(Map.of(faulty.fault().block(), fault(faulty.fault(), texts)));
    }
    if (reviewed instanceof Reviewed.Several) {
      return otherwise(reviewed, texts);
    }
    return new Answer.Update(
        PieceViews.told(SAVE, texts.plain("listening.review.title"), said(reviewed, texts), texts));
  }

  private static Answer otherwise(Reviewed reviewed, Texts texts) {
    if (reviewed instanceof Reviewed.Several several) {
      List<LayoutBlock> blocks = new ArrayList<>();
      Mrkdwn which = texts.mrkdwn("listening.review.which");
      blocks.add(PieceViews.paragraph(which));
      for (int i = 0; i < several.reviews().size(); i++) {
        blocks.add(PieceViews.paragraph(Mrkdwn.quoted(several.prompts().get(i))));
        blocks.add(
            PieceViews.buttons(
                List.of(
                    new Button(
                        LOOK,
                        several.reviews().get(i).round().value(),
                        texts.plain("listening.review.look")))));
      }
      return new Answer.Whisper(new Message(which.value(), blocks));
    }
    return new Answer.Whisper(PieceViews.said(said(reviewed, texts)));
  }

  private static Mrkdwn said(Reviewed reviewed, Texts texts) {
    if (reviewed instanceof Reviewed.Nothing) {
      return texts.mrkdwn("listening.review.nothing");
    }
    if (reviewed instanceof Reviewed.Published) {
      return texts.mrkdwn("listening.review.published");
    }
    if (reviewed instanceof Reviewed.Over) {
      return texts.mrkdwn("listening.review.gone");
    }
    if (reviewed instanceof Reviewed.Moved) {
      return texts.mrkdwn("listening.review.moved");
    }
    if (reviewed instanceof Reviewed.NotConvening) {
      return texts.mrkdwn("listening.review.convener");
    }
    throw new AssertionError(reviewed);
  }

  private static String fault(Rearranging.Fault fault, Texts texts) {
    return switch (fault.kind()) {
      case NO_NAME -> texts.plain("listening.review.no-name");
      case NAME_TAKEN -> texts.plain("listening.review.name-taken");
      case NO_NEW_NAME -> texts.plain("listening.review.no-new-name");
      case NO_REASON -> texts.plain("listening.review.no-reason");
    };
  }

  /** All themes of one question, as cards. */
  static View themes(Reviewed.Shown shown, Texts texts) {
    Desk desk = shown.desk();
    Voices voices = desk.voices();
    String round = desk.review().round().value();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (shown.saved()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("listening.review.saved")));
    }
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn("listening.review.head", "prompt", Mrkdwn.quoted(voices.prompt()))));
    standing(voices.themed().standing(), texts).map(PieceViews::small).ifPresent(blocks::add);
    for (VoiceTheme theme : voices.themed().themes().stream().limit(MOST_THEMES).toList()) {
      blocks.add(PieceViews.paragraph(card(theme, desk, texts)));
      blocks.add(PieceViews.buttons(List.of(look(round, theme.id(), texts))));
    }
    List<Quote> others = voices.others();
    if (!others.isEmpty()) {
      blocks.add(
          PieceViews.paragraph(texts.mrkdwn("listening.review.others", "count", others.size())));
      blocks.add(PieceViews.buttons(List.of(look(round, Rearranging.NONE, texts))));
    }
    blocks.add(divider());
    blocks.add(
        PieceViews.small(
            texts.mrkdwn(
                "listening.review.until",
                "until",
                Mrkdwn.date(desk.review().until(), desk.partnership().zone(), texts.locale()))));
    blocks.add(PieceViews.buttons(List.of(publish(round, texts))));
    return PieceViews.window(
        new Frame(
            LOOK,
            round,
            texts.plain("listening.review.title"),
            null,
            texts.plain("listening.review.close")),
        blocks);
  }

  private static Button look(String round, String theme, Texts texts) {
    return new Button(THEME, round + " " + theme + " 0", texts.plain("listening.review.open"));
  }

  private static Button publish(String round, Texts texts) {
    return new Button(
        PUBLISH,
        round,
        texts.plain("listening.review.publish"),
        true,
        new Sure(
            texts.plain("listening.review.sure-title"),
            texts.plain("listening.review.sure"),
            texts.plain("listening.review.publish"),
            texts.plain("listening.review.not-yet")));
  }

  /** How far the themes can be relied on; empty when they can. */
  static Optional<Mrkdwn> standing(Standing standing, Texts texts) {
    return switch (standing) {
      case SETTLED -> Optional.empty();
      case TENTATIVE -> Optional.of(texts.mrkdwn("listening.themes.tentative"));
      case DRAFT -> Optional.of(texts.mrkdwn("listening.themes.draft"));
    };
  }

  private static Mrkdwn card(VoiceTheme theme, Desk desk, Texts texts) {
    int k = desk.round().value().facts().k();
    Mrkdwn counted =
        texts.mrkdwn(
            "listening.review.card",
            "name",
            name(theme, texts),
            "quotes",
            theme.quotes().size(),
            "unquoted",
            theme.unquoted());
    List<Mrkdwn> lines = new ArrayList<>(List.of(counted));
    if (theme.authors() < k) {
      lines.add(texts.mrkdwn("listening.review.small", "k", k));
    }
    desk.words(desk.voices().of(theme)).stream()
        .filter(voice -> !voice.removed())
        .findFirst()
        .map(voice -> VoiceViews.passages(voice, texts).get(0).words())
        .ifPresent(lines::add);
    return Mrkdwn.joined("\n", lines);
  }

  /** What a theme is called; nothing in its answers may have made a name. */
  static String name(VoiceTheme theme, Texts texts) {
    return theme.name().isEmpty() ? texts.plain("listening.themes.unnamed") : theme.name();
  }
}
