package folkmoot.listening;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.Voice;
import folkmoot.asking.VoiceViews;
import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One theme and its words, as a form a convener rearranges. */
final class ReviewFormViews {
  /** Answers of one page: each takes a paragraph or two and a menu, and a window has 100 blocks. */
  static final int PAGE_QUOTES = 30;

  private static final int LABEL = 75;

  private ReviewFormViews() {}

  /** One theme and its words, as a form. */
  static View theme(Reviewed.OneTheme one, Texts texts) {
    Desk desk = one.desk();
    VoiceTheme theme = one.theme();
    String id = theme == null ? Rearranging.NONE : theme.id();
    List<Quote> quotes = theme == null ? desk.voices().others() : desk.voices().of(theme);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.buttons(List.of(back(desk, texts))));
    blocks.add(PieceViews.small(texts.mrkdwn("listening.review.kept")));
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
            FieldViews.freeMenu(
                voice.id(),
                texts.plain("listening.review.where"),
                texts.plain("listening.review.stays"),
                places));
      }
    }
    turning(one, id, quotes.size(), texts).ifPresent(blocks::add);
    blocks.add(
        FieldViews.freeLine(
            Rearranging.NEW_NAME,
            texts.plain("listening.review.new-name"),
            texts.plain("listening.review.new-name-hint"),
            ""));
    blocks.add(
        FieldViews.freeLine(
            Rearranging.REASON,
            texts.plain("listening.review.reason"),
            texts.plain("listening.review.reason-hint"),
            ""));
    return PieceViews.window(
        new Frame(
            ReviewViews.SAVE,
            desk.review().round() + " " + id + " " + one.page(),
            texts.plain("listening.review.title"),
            texts.plain("listening.review.save"),
            texts.plain("listening.review.close")),
        blocks);
  }

  private static Button back(Desk desk, Texts texts) {
    return new Button(
        ReviewViews.BACK, desk.review().round().value(), texts.plain("listening.review.back"));
  }

  private static List<LayoutBlock> named(VoiceTheme theme, Desk desk, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        FieldViews.line(
            Rearranging.NAME,
            texts.plain("listening.review.name"),
            texts.plain("listening.review.name-hint"),
            theme.name()));
    List<Option> others =
        desk.voices().themed().themes().stream()
            .filter(other -> !other.id().equals(theme.id()))
            .map(other -> new Option(other.id(), shortened(ReviewViews.name(other, texts))))
            .toList();
    if (!others.isEmpty()) {
      blocks.add(
          FieldViews.freeMenu(
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
                                texts.plain(
                                    "listening.review.to",
                                    "name",
                                    ReviewViews.name(other, texts))))),
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
              ReviewViews.PAGE + ".back",
              start + (one.page() - 1),
              texts.plain("listening.review.before")));
    }
    if ((one.page() + 1) * PAGE_QUOTES < quotes) {
      buttons.add(
          new Button(
              ReviewViews.PAGE + ".on",
              start + (one.page() + 1),
              texts.plain("listening.review.more")));
    }
    return buttons.isEmpty() ? Optional.empty() : Optional.of(PieceViews.buttons(buttons));
  }

  private static String shortened(String name) {
    return name.length() <= LABEL ? name : name.substring(0, LABEL - 1) + "…";
  }
}
