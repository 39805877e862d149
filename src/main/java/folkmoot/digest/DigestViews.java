package folkmoot.digest;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Draws the weekly summary. */
final class DigestViews {
  private static final int HEADER_LIMIT = 150;

  /**
   * One summary.
   *
   * @param late it was due earlier and is sent now, and says so
   * @param covered what happened after {@code from} and up to {@code to}
   */
  record Summary(Partnership partnership, boolean late, Instant from, Instant to, Instant next) {}

  private DigestViews() {}

  static Message post(Summary summary, List<DigestPart> parts, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = title(summary, texts);
    blocks.add(header(h -> h.text(plainText(Shorten.to(HEADER_LIMIT, title)))));
    opening(summary, texts)
        .forEach(line -> blocks.add(context(List.of(markdownText(line.value())))));
    parts.forEach(part -> blocks.addAll(part.blocks()));
    blocks.add(divider());
    blocks.add(context(List.of(markdownText(footer(summary, texts).value()))));
    return new Message(words(Mrkdwn.escaped(title), parts), blocks);
  }

  static Message thread(DigestPart part) {
    return new Message(part.text(), part.blocks());
  }

  static Message preview(Message digest, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(section(s -> s.text(markdownText(texts.mrkdwn("digest.preview.lead").value()))));
    blocks.addAll(digest.blocks());
    return new Message(texts.plain("digest.preview.lead") + "\n" + digest.text(), blocks);
  }

  static Message nothingYet(Instant next, Partnership partnership, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "digest.preview.nothing",
            "next",
            Mrkdwn.date(next, partnership.zone(), partnership.language()));
    return new Message(words.value(), List.of(section(s -> s.text(markdownText(words.value())))));
  }

  private static String title(Summary summary, Texts texts) {
    ZonedDateTime day = summary.to().atZone(summary.partnership().zone());
    return texts.plain(
        "digest.title",
        "name",
        summary.partnership().name(),
        "week",
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static List<Mrkdwn> opening(Summary summary, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    if (!summary.partnership().purpose().isBlank()) {
      lines.add(Mrkdwn.escaped(summary.partnership().purpose()));
    }
    if (summary.late()) {
      lines.add(texts.mrkdwn("digest.late"));
    }
    return lines;
  }

  private static Mrkdwn footer(Summary summary, Texts texts) {
    Partnership partnership = summary.partnership();
    return texts.mrkdwn(
        "digest.footer",
        "from",
        Mrkdwn.date(summary.from(), partnership.zone(), partnership.language()),
        "to",
        Mrkdwn.date(summary.to(), partnership.zone(), partnership.language()),
        "next",
        Mrkdwn.date(summary.next(), partnership.zone(), partnership.language()));
  }

  private static String words(Mrkdwn title, List<DigestPart> parts) {
    StringBuilder words = new StringBuilder(title.value());
    parts.forEach(part -> words.append("\n").append(part.text()));
    return words.toString();
  }
}
