package folkmoot.pulse;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.asking.PieceViews;
import folkmoot.asking.ResultButtonViews;
import folkmoot.chart.BarChart;
import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Scale;
import folkmoot.pulse.Mirror.Conversation;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What everybody reads of a closed pulse or check-in. */
final class MirrorViews {
  private static final int MOST_PICTURES = 2;

  private MirrorViews() {}

  /**
   * A result and what is needed to say it.
   *
   * @param headline the first words
   * @param zone in which its days are told
   * @param group the dimension or area of an item by its id; empty when it has none
   */
  record Result(
      Audited<PublishedRound> round,
      String headline,
      CutPoints cuts,
      ZoneId zone,
      Function<String, String> group) {
    PublishedRound published() {
      return round.value();
    }

    /** A day as it is told beside this result. */
    String day(Instant instant, Texts texts) {
      LocalDate closed = published().facts().closed().atZone(zone).toLocalDate();
      return Spoken.day(instant.atZone(zone).toLocalDate(), closed, texts.locale());
    }
  }

  static Message post(Result result, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>();
    List<LayoutBlock> blocks = new ArrayList<>();
    add(words, blocks, heading(result, texts));
    GroupViews.headline(result.published(), texts)
        .ifPresent(headline -> add(words, blocks, headline));
    Spread spread = Spread.of(result.published().items(), result.group());
    spread.first().forEach(figure -> add(words, blocks, FigureViews.whole(figure, result, texts)));
    if (!spread.pages().isEmpty()) {
      add(words, blocks, texts.mrkdwn("pulse.mirror.rest"));
    }
    pictures(result, texts)
        .forEach(
            chart -> {
              blocks.add(chart);
              Mrkdwn twin = twin(chart, texts);
              blocks.add(PieceViews.small(twin));
              words.add(twin);
            });
    blocks.add(divider());
    add(words, blocks, texts.mrkdwn("pulse.ask", "question", question(result, texts)));
    blocks.add(buttons(result, texts));
    below(result, texts)
        .ifPresent(
            line -> {
              blocks.add(PieceViews.small(line));
              words.add(line);
            });
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  /** What there is in the thread besides. */
  private static Optional<Mrkdwn> below(Result result, Texts texts) {
    if (HowViews.isAny(result, texts)) {
      return Optional.of(
          texts.mrkdwn(
              result.published().hasQuotes() ? "pulse.mirror.words-how" : "pulse.mirror.how"));
    }
    return result.published().hasQuotes()
        ? Optional.of(texts.mrkdwn("pulse.mirror.words"))
        : Optional.empty();
  }

  /** The result to look up later, in a window, where Slack draws no charts. */
  static List<LayoutBlock> lookedUp(Result result, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(heading(result, texts)));
    GroupViews.headline(result.published(), texts)
        .map(PieceViews::paragraph)
        .ifPresent(blocks::add);
    Spread spread = Spread.of(result.published().items(), result.group());
    if (spread.pages().isEmpty()) {
      spread
          .first()
          .forEach(f -> blocks.add(PieceViews.paragraph(FigureViews.whole(f, result, texts))));
    } else {
      spread.pages().forEach(page -> blocks.addAll(page(page, result, texts).blocks()));
    }
    pictures(result, texts).forEach(chart -> blocks.add(PieceViews.small(twin(chart, texts))));
    blocks.add(divider());
    HowViews.paragraphs(result, texts).forEach(how -> blocks.add(PieceViews.paragraph(how)));
    return blocks;
  }

  /** What does not fit the post of a result with many items: a message for each of their groups. */
  static List<Message> thread(Result result, Texts texts) {
    return Spread.of(result.published().items(), result.group()).pages().stream()
        .map(page -> page(page, result, texts))
        .toList();
  }

  private static Message page(Spread.Page page, Result result, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>();
    List<LayoutBlock> blocks = new ArrayList<>();
    add(words, blocks, texts.mrkdwn("pulse.mirror.group", "group", texts.phrase(page.group())));
    page.figures().forEach(figure -> add(words, blocks, FigureViews.whole(figure, result, texts)));
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  private static void add(List<Mrkdwn> words, List<LayoutBlock> blocks, Mrkdwn paragraph) {
    words.add(paragraph);
    blocks.add(PieceViews.paragraph(paragraph));
  }

  private static Mrkdwn heading(Result result, Texts texts) {
    Turnout turnout = result.published().turnout();
    Mrkdwn counted =
        texts.mrkdwn(
            "pulse.mirror.turnout", "answered", turnout.answered(), "audience", turnout.audience());
    Mrkdwn headline = texts.mrkdwn("pulse.mirror.headline", "headline", result.headline());
    return turnout.isLow(result.cuts())
        ? Mrkdwn.joined("\n", List.of(headline, counted, texts.mrkdwn("pulse.mirror.low")))
        : Mrkdwn.joined("\n", List.of(headline, counted));
  }

  /**
   * Bars for the items of the post that have counts and the scale of the first of them; all in
   * three parts as soon as one is. Slack draws six items in one picture and two pictures in one
   * message.
   */
  static List<BarChart> pictures(Result result, Texts texts) {
    List<ItemFigure> counted =
        Spread.of(result.published().items(), result.group()).first().stream()
            .filter(figure -> figure.shown().isPresent())
            .toList();
    if (counted.isEmpty()) {
      return List.of();
    }
    Scale scale = counted.get(0).question().scale();
    List<ItemFigure> alike =
        counted.stream()
            .filter(figure -> figure.question().scale().equals(scale))
            .limit(MOST_PICTURES * BarChart.MOST_SERIES)
            .toList();
    boolean five = alike.stream().allMatch(f -> f.shown().orElseThrow().parts() == Tally.FIVE);
    int inOne = alike.size() <= BarChart.MOST_SERIES ? alike.size() : (alike.size() + 1) / 2;
    List<BarChart> pictures = new ArrayList<>();
    for (int from = 0; from < alike.size(); from += inOne) {
      List<ItemFigure> some = alike.subList(from, Math.min(alike.size(), from + inOne));
      pictures.add(
          BarChart.of(
              texts.plain("pulse.chart"),
              ScaleViews.categories(five ? Tally.FIVE : Tally.THREE, scale, texts),
              some.stream().map(figure -> row(figure, five, texts)).toList()));
    }
    return pictures;
  }

  private static BarChart.Row row(ItemFigure figure, boolean five, Texts texts) {
    Tally tally = figure.shown().orElseThrow();
    return new BarChart.Row(
        texts.phrase(figure.question().shortForm()), (five ? tally : tally.inThree()).counts());
  }

  static Mrkdwn twin(BarChart chart, Texts texts) {
    return texts.mrkdwn("pulse.chart.words", "words", chart.inWords());
  }

  static Mrkdwn question(Result result, Texts texts) {
    Conversation about = Mirror.conversation(result.published(), result.cuts());
    if (about instanceof Conversation.Gap gap) {
      return GroupViews.question(gap.apart(), texts);
    }
    if (about instanceof Conversation.FurthestApart apart) {
      return texts.mrkdwn("pulse.ask.apart", "item", FigureViews.asked(apart.figure(), texts));
    }
    if (about instanceof Conversation.MostRoom room) {
      return texts.mrkdwn("pulse.ask.room", "item", FigureViews.asked(room.figure(), texts));
    }
    if (about instanceof Conversation.Open) {
      return texts.mrkdwn("pulse.ask.open");
    }
    throw new AssertionError(about);
  }

  private static LayoutBlock buttons(Result result, Texts texts) {
    return ResultButtonViews.row(result.published().facts().id(), texts);
  }

  /** What the digest says of a result: its sentences, its picture, its question. */
  static List<DigestPart> digest(Result result, Texts texts) {
    List<DigestPart> parts = new ArrayList<>();
    List<Mrkdwn> heard = new ArrayList<>();
    heard.add(summed(result, texts));
    GroupViews.headline(result.published(), texts).ifPresent(heard::add);
    Spread.of(result.published().items(), result.group())
        .first()
        .forEach(figure -> heard.add(FigureViews.line(figure, result, texts)));
    Mrkdwn words = Mrkdwn.joined("\n", heard);
    parts.add(
        part(
            DigestPart.Section.HEARD,
            words,
            List.of(PieceViews.paragraph(words)),
            Set.of(DigestPart.Fact.ANSWERS)));
    pictures(result, texts).stream()
        .findFirst()
        .map(chart -> picture(chart, texts))
        .ifPresent(parts::add);
    Mrkdwn question = question(result, texts);
    List<LayoutBlock> asked = List.of(PieceViews.paragraph(question), buttons(result, texts));
    parts.add(part(DigestPart.Section.QUESTION, question, asked, Set.of()));
    return parts;
  }

  /** Who answered, in one line: the digest has a heading of its own. */
  private static Mrkdwn summed(Result result, Texts texts) {
    Turnout turnout = result.published().turnout();
    return texts.mrkdwn(
        turnout.isLow(result.cuts()) ? "pulse.digest.result-low" : "pulse.digest.result",
        "headline",
        result.headline(),
        "answered",
        turnout.answered(),
        "audience",
        turnout.audience());
  }

  private static DigestPart picture(BarChart chart, Texts texts) {
    Mrkdwn twin = twin(chart, texts);
    return part(DigestPart.Section.PICTURE, twin, List.of(chart, PieceViews.small(twin)), Set.of());
  }

  private static DigestPart part(
      DigestPart.Section section,
      Mrkdwn words,
      List<LayoutBlock> blocks,
      Set<DigestPart.Fact> facts) {
    return new DigestPart(section, words.value(), blocks, facts);
  }
}
