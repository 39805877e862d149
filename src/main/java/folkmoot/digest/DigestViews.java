package folkmoot.digest;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Coming;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Audience;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the weekly summary. */
final class DigestViews {
  /** With the partnership and the week as value: readers say whether it was useful. */
  static final String USEFUL = "digest.useful.yes";

  static final String NOT_USEFUL = "digest.useful.no";

  private static final int HEADER_LIMIT = 150;

  /** Slack takes 4,000 characters of text beside the blocks. */
  private static final int TEXT_LIMIT = 3_900;

  private DigestViews() {}

  /** The post itself. */
  static Message post(Summary summary, Fit fit, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = title(summary, texts);
    List<Mrkdwn> opening = opening(summary, texts);
    blocks.add(header(h -> h.text(plainText(Shorten.to(HEADER_LIMIT, title)))));
    if (!opening.isEmpty()) {
      blocks.add(small(opening));
    }
    blocks.addAll(SectionViews.blocks(fit.post(), texts));
    blocks.add(divider());
    if (summary.asksUseful()) {
      blocks.add(PieceViews.small(texts.mrkdwn("digest.useful")));
      blocks.add(PieceViews.buttons(useful(summary, texts)));
    }
    List<Mrkdwn> closing = closing(summary, fit, texts);
    blocks.add(small(closing));
    List<String> words = new ArrayList<>();
    words.add(Mrkdwn.escaped(title).value());
    opening.forEach(line -> words.add(line.value()));
    words.addAll(SectionViews.words(fit.post(), texts));
    closing.forEach(line -> words.add(line.value()));
    return new Message(Shorten.to(TEXT_LIMIT, String.join("\n", words)), blocks);
  }

  private static LayoutBlock small(List<Mrkdwn> lines) {
    return context(List.of(markdownText(Mrkdwn.joined("\n", lines).value())));
  }

  private static List<Button> useful(Summary summary, Texts texts) {
    String value = summary.partnership().id() + " " + summary.week().label();
    return List.of(
        new Button(USEFUL, value, texts.plain("digest.useful.yes")),
        new Button(NOT_USEFUL, value, texts.plain("digest.useful.no")));
  }

  private static String title(Summary summary, Texts texts) {
    return texts.plain(
        "digest.title", "name", summary.partnership().name(), "week", summary.week().number());
  }

  private static List<Mrkdwn> opening(Summary summary, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    if (!summary.partnership().purpose().isBlank()) {
      lines.add(
          texts.mrkdwn(
              "digest.purpose",
              "purpose",
              summary.partnership().purpose(),
              "agreed",
              summary.partnership().purposeAgreed()));
    }
    switch (summary.mark()) {
      case NONE -> {}
      case LATE -> lines.add(texts.mrkdwn("digest.late"));
      case CORRECTED ->
          lines.add(texts.mrkdwn("digest.corrected", "when", date(summary.made(), summary, texts)));
      case CORRECTED_AGAIN ->
          lines.add(
              texts.mrkdwn("digest.corrected.again", "when", date(summary.made(), summary, texts)));
    }
    return lines;
  }

  /** What opens next by itself, and when. */
  static Mrkdwn round(Coming one, Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        "digest.round",
        "what",
        one.what(),
        "when",
        Mrkdwn.date(one.when(), partnership.zone(), texts.locale()));
  }

  /** What a message of the thread says once nothing of it is left. */
  static Message gone(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.gone"));
  }

  private static List<Mrkdwn> closing(Summary summary, Fit fit, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    if (!fit.thread().isEmpty()) {
      lines.add(texts.mrkdwn("digest.more", "sections", SectionViews.more(fit, texts)));
    }
    lines.add(
        texts.mrkdwn(
            "digest.covers",
            "from",
            date(summary.covered().from(), summary, texts),
            "to",
            date(summary.covered().to(), summary, texts)));
    lines.add(next(summary, texts));
    lines.add(
        texts.mrkdwn(
            summary.audience() == Audience.MEMBERS ? "digest.why" : "digest.why.sponsors"));
    return lines;
  }

  private static Mrkdwn next(Summary summary, Texts texts) {
    Mrkdwn when = date(summary.upcoming().summary(), summary, texts);
    Mrkdwn round = summary.upcoming().round();
    return round == null || summary.audience() == Audience.SPONSORS
        ? texts.mrkdwn("digest.next", "next", when)
        : texts.mrkdwn("digest.next.round", "next", when, "round", round);
  }

  private static Mrkdwn date(Instant moment, Summary summary, Texts texts) {
    Partnership partnership = summary.partnership();
    return Mrkdwn.date(moment, partnership.zone(), texts.locale());
  }
}
