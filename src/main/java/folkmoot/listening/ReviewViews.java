package folkmoot.listening;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Option;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.asking.Voice;
import folkmoot.asking.VoiceViews;
import folkmoot.listening.Reviews.Desk;
import folkmoot.listening.Reviews.Reviewed;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Answers of one page: each takes a paragraph or two and a menu, and a window has 100 blocks. */
  static final int PAGE_QUOTES = 30;

  private static final int MOST_THEMES = 40;
  private static final int LABEL = 75;

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
      return new Answer.Open(themes(shown.desk(), texts));
    }
    return otherwise(reviewed, texts);
  }

  /** What follows a press inside the window. */
  static Answer turned(Reviewed reviewed, Texts texts) {
    if (reviewed instanceof Reviewed.Shown shown) {
      return new Answer.Update(themes(shown.desk(), texts));
    }
    if (reviewed instanceof Reviewed.OneTheme one) {
      return new Answer.Update(theme(one, texts));
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
  static View themes(Desk desk, Texts texts) {
    Voices voices = desk.voices();
    String round = desk.review().round().value();
    List<LayoutBlock> blocks = new ArrayList<>();
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

  /** One theme and its words, as a form. */
  private static View theme(Reviewed.OneTheme one, Texts texts) {
    Desk desk = one.desk();
    VoiceTheme theme = one.theme();
    String id = theme == null ? Rearranging.NONE : theme.id();
    List<Quote> quotes = theme == null ? desk.voices().others() : desk.voices().of(theme);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.buttons(List.of(back(desk, texts))));
    if (theme == null) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("listening.review.no-theme")));
    } else {
      named(theme, desk, texts).forEach(blocks::add);
    }
    int from = one.page() * PAGE_QUOTES;
    int to = Math.min(quotes.size(), from + PAGE_QUOTES);
    List<Option> places = places(id, desk.voices(), texts);
    for (Voice voice : desk.words(quotes.subList(Math.min(from, to), to))) {
      VoiceViews.passages(voice, texts).forEach(passage -> blocks.add(passage.paragraph()));
      if (!voice.removed()) {
        blocks.add(
            PieceViews.freeMenu(
                voice.id(),
                texts.plain("listening.review.where"),
                texts.plain("listening.review.stays"),
                places));
      }
    }
    turning(one, id, quotes.size(), texts).ifPresent(blocks::add);
    blocks.add(
        PieceViews.freeLine(
            Rearranging.NEW_NAME,
            texts.plain("listening.review.new-name"),
            texts.plain("listening.review.new-name-hint"),
            ""));
    blocks.add(
        PieceViews.freeLine(
            Rearranging.REASON,
            texts.plain("listening.review.reason"),
            texts.plain("listening.review.reason-hint"),
            ""));
    return PieceViews.window(
        new Frame(
            SAVE,
            desk.review().round() + " " + id + " " + one.page(),
            texts.plain("listening.review.title"),
            texts.plain("listening.review.save"),
            texts.plain("listening.review.close")),
        blocks);
  }

  private static Button back(Desk desk, Texts texts) {
    return new Button(BACK, desk.review().round().value(), texts.plain("listening.review.back"));
  }

  private static List<LayoutBlock> named(VoiceTheme theme, Desk desk, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.line(
            Rearranging.NAME,
            texts.plain("listening.review.name"),
            texts.plain("listening.review.name-hint"),
            theme.name()));
    List<Option> others =
        desk.voices().themed().themes().stream()
            .filter(other -> !other.id().equals(theme.id()))
            .map(other -> new Option(other.id(), shortened(name(other, texts))))
            .toList();
    if (!others.isEmpty()) {
      blocks.add(
          PieceViews.freeMenu(
              Rearranging.INTO,
              texts.plain("listening.review.into"),
              texts.plain("listening.review.into-none"),
              others));
    }
    if (theme.unquoted() > 0) {
      blocks.add(
          PieceViews.small(texts.mrkdwn("listening.review.unquoted", "count", theme.unquoted())));
    }
    return blocks;
  }

  private static List<Option> places(String theme, Voices voices, Texts texts) {
    return Stream.of(
            voices.themed().themes().stream()
                .filter(other -> !other.id().equals(theme))
                .map(
                    other ->
                        new Option(
                            other.id(),
                            shortened(
                                texts.plain("listening.review.to", "name", name(other, texts))))),
            Stream.of(new Option(Rearranging.NEW, texts.plain("listening.review.to-new"))),
            theme.equals(Rearranging.NONE)
                ? Stream.<Option>empty()
                : Stream.of(new Option(Rearranging.NONE, texts.plain("listening.review.to-none"))),
            Stream.of(new Option(Rearranging.HIDE, texts.plain("listening.review.to-hide"))))
        .flatMap(options -> options)
        .collect(Collectors.toList());
  }

  private static Optional<LayoutBlock> turning(
      Reviewed.OneTheme one, String theme, int quotes, Texts texts) {
    List<Button> buttons = new ArrayList<>();
    String start = one.desk().review().round() + " " + theme + " ";
    if (one.page() > 0) {
      buttons.add(
          new Button(
              PAGE + ".back", start + (one.page() - 1), texts.plain("listening.review.before")));
    }
    if ((one.page() + 1) * PAGE_QUOTES < quotes) {
      buttons.add(
          new Button(PAGE + ".on", start + (one.page() + 1), texts.plain("listening.review.more")));
    }
    return buttons.isEmpty() ? Optional.empty() : Optional.of(PieceViews.buttons(buttons));
  }

  /** What a theme is called; nothing in its answers may have made a name. */
  static String name(VoiceTheme theme, Texts texts) {
    return theme.name().isEmpty() ? texts.plain("listening.themes.unnamed") : theme.name();
  }

  private static String shortened(String name) {
    return name.length() <= LABEL ? name : name.substring(0, LABEL - 1) + "…";
  }

  /** How the words of a round were looked through, for everybody to read; may be empty. */
  static Optional<Mrkdwn> log(Reviews.Story story, Texts texts) {
    if (story.acts().isEmpty()) {
      return Optional.empty();
    }
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("listening.log"));
    story.acts().forEach(act -> lines.add(act(act, story, texts)));
    return Optional.of(Mrkdwn.joined("\n", lines));
  }

  private static Mrkdwn act(ReviewAct act, Reviews.Story story, Texts texts) {
    String[] about = act.words().split("\n", 2);
    String from = about[0];
    String to = about.length < 2 ? "" : about[1];
    return texts.mrkdwn(
        key(act.kind(), from, to),
        "who",
        name(act, story, texts),
        "when",
        Mrkdwn.date(act.at(), story.partnership().zone(), texts.locale()),
        "from",
        from,
        "to",
        to);
  }

  private static String key(ReviewAct.Kind kind, String from, String to) {
    return switch (kind) {
      case OPENED -> "listening.log.opened";
      case RENAMED -> "listening.log.renamed";
      case MERGED -> "listening.log.merged";
      case HID -> "listening.log.hid";
      case PUBLISHED -> "listening.log.published";
      case MOVED ->
          to.isEmpty()
              ? "listening.log.aside"
              : from.isEmpty() ? "listening.log.added" : "listening.log.moved";
    };
  }

  private static String name(ReviewAct act, Reviews.Story story, Texts texts) {
    return story.members().stream()
        .filter(member -> member.id().equals(act.member()))
        .map(member -> member.name())
        .findFirst()
        .orElseGet(() -> texts.plain("listening.log.somebody"));
  }
}
