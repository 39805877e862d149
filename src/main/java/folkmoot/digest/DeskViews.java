package folkmoot.digest;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.RestViews;
import folkmoot.chart.BarChart;
import folkmoot.digest.Issue.Presses;
import folkmoot.digest.Pictures.Look;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Rest;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conveners see and press about the weekly summary. */
final class DeskViews {
  static final String OPEN = "digest.desk";
  static final String PREVIEW = "digest.preview";
  static final String NOW = "digest.now";
  static final String PAUSE = "digest.pause";
  static final String RESUME = "digest.resume";
  static final String AGAIN = "digest.again";
  static final String CHANNELS = "digest.channels";
  static final String PICTURES = "digest.pictures";
  static final String CHARTS = "digest.charts";
  static final String GO_ON = "digest.go-on";

  private static final int TEXT_LIMIT = 3_900;
  private static final int WINDOW_BLOCKS = 90;
  private static final int MESSAGE_BLOCKS = 48;

  private DeskViews() {}

  /**
   * How it stands with a partnership's summary.
   *
   * @param latest what was posted last; null before the first
   * @param useful what readers answered; null while nothing is told of it
   * @param look how its charts are shown
   */
  record Standing(
      Partnership partnership,
      boolean paused,
      Instant next,
      @Nullable Issue latest,
      @Nullable Presses useful,
      Look look) {}

  static View window(Standing standing, Texts texts) {
    Partnership partnership = standing.partnership();
    String id = partnership.id().value();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            standing.paused()
                ? texts.mrkdwn("digest.desk.paused")
                : texts.mrkdwn(
                    "digest.desk.next", "next", date(standing.next(), partnership, texts))));
    Issue latest = standing.latest();
    if (latest != null) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(
                  "digest.desk.latest",
                  "week",
                  latest.week().number(),
                  "to",
                  date(latest.covered().to(), partnership, texts),
                  "corrections",
                  latest.corrections())));
    }
    if (standing.useful() != null) {
      blocks.add(PieceViews.paragraph(presses(standing.useful(), texts)));
    }
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(PREVIEW, id, texts.plain("digest.desk.preview")),
                new Button(NOW, id, texts.plain("digest.desk.now")),
                standing.paused()
                    ? new Button(RESUME, id, texts.plain("digest.desk.resume"))
                    : new Button(PAUSE, id, texts.plain("digest.desk.pause")))));
    List<Button> below = new ArrayList<>();
    if (latest != null) {
      below.add(new Button(AGAIN, id, texts.plain("digest.desk.again")));
    }
    below.add(new Button(CHANNELS, id, texts.plain("digest.desk.channels")));
    blocks.add(PieceViews.buttons(below));
    blocks.addAll(look(standing, texts));
    return PieceViews.window(frame(OPEN, partnership, null, texts), blocks);
  }

  /** How charts are shown, and the other way to show them; nothing where there is one way. */
  private static List<LayoutBlock> look(Standing standing, Texts texts) {
    if (standing.look() == Look.ONLY_CHARTS) {
      return List.of();
    }
    boolean pictures = standing.look() == Look.PICTURES;
    return List.of(
        PieceViews.small(texts.mrkdwn("digest.desk.look", "pictures", pictures)),
        PieceViews.buttons(
            List.of(
                new Button(
                    pictures ? CHARTS : PICTURES,
                    standing.partnership().id().value(),
                    texts.plain(pictures ? "digest.desk.charts" : "digest.desk.pictures")))));
  }

  private static Frame frame(
      String callback, Partnership partnership, @Nullable String submit, Texts texts) {
    return new Frame(
        callback,
        partnership.id().value(),
        texts.plain("digest.desk.title"),
        submit,
        texts.plain("digest.desk.close"));
  }

  /** After the command, where Slack draws the picture too. */
  static Message preview(Edition edition, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("digest.preview.lead")));
    blocks.addAll(withoutButtons(all(edition, texts)));
    String words = texts.plain("digest.preview.lead") + "\n" + edition.members().post().text();
    return new Message(
        Shorten.to(TEXT_LIMIT, words), blocks.stream().limit(MESSAGE_BLOCKS).toList());
  }

  static View previewed(Edition edition, Texts texts) {
    return PieceViews.window(
        frame(PREVIEW, edition.summary().partnership(), null, texts),
        looked(texts.mrkdwn("digest.preview.lead"), edition, texts));
  }

  /** What is asked before it is posted now. */
  static View sureNow(Edition edition, Instant planned, Texts texts) {
    Partnership partnership = edition.summary().partnership();
    boolean thisWeek = Slot.week(partnership, planned).equals(edition.summary().week());
    Mrkdwn lead =
        texts.mrkdwn(
            thisWeek ? "digest.now.sure" : "digest.now.sure-extra",
            "planned",
            date(planned, partnership, texts),
            "next",
            date(edition.summary().upcoming().summary(), partnership, texts));
    return PieceViews.window(
        frame(NOW, partnership, texts.plain("digest.now.do"), texts), looked(lead, edition, texts));
  }

  /** What is asked before the latest one is corrected. */
  static View sureAgain(Edition edition, Texts texts) {
    return PieceViews.window(
        frame(AGAIN, edition.summary().partnership(), texts.plain("digest.again.do"), texts),
        looked(texts.mrkdwn("digest.again.sure"), edition, texts));
  }

  /** A window shows no charts, which have their twin in words, and nothing to press by mistake. */
  private static List<LayoutBlock> looked(Mrkdwn lead, Edition edition, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(lead));
    blocks.add(divider());
    withoutButtons(all(edition, texts)).stream()
        .filter(block -> !(block instanceof BarChart))
        .forEach(blocks::add);
    return blocks.stream().limit(WINDOW_BLOCKS).toList();
  }

  private static List<LayoutBlock> all(Edition edition, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(edition.members().post().blocks());
    if (!edition.members().thread().isEmpty()) {
      blocks.add(divider());
      blocks.add(PieceViews.paragraph(texts.mrkdwn("digest.preview.thread")));
      edition.members().thread().forEach(message -> blocks.addAll(message.blocks()));
    }
    return blocks;
  }

  private static List<LayoutBlock> withoutButtons(List<LayoutBlock> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof ActionsBlock))
        .map(SectionViews::bare)
        .toList();
  }

  static Message nothingYet(Instant next, Partnership partnership, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn("digest.preview.nothing", "next", date(next, partnership, texts)));
  }

  /** This week has its summary. */
  static Message posted(Partnership partnership, Texts texts) {
    Mrkdwn words = texts.mrkdwn("digest.now.there");
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    new Button(
                        AGAIN, partnership.id().value(), texts.plain("digest.desk.again"))))));
  }

  static Message resting(Rest rest, Partnership partnership, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn("digest.now.rest", "rest", RestViews.line(rest, partnership, texts)));
  }

  static Message postedNow(Summary summary, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn(
            "digest.now.done",
            "next",
            date(summary.upcoming().summary(), summary.partnership(), texts)));
  }

  static Message paused(Partnership partnership, boolean paused, Instant next, Texts texts) {
    return PieceViews.said(
        paused
            ? texts.mrkdwn("digest.paused")
            : texts.mrkdwn("digest.resumed", "next", date(next, partnership, texts)));
  }

  static Message corrected(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.again.done"));
  }

  static Message nothingToCorrect(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.again.nothing"));
  }

  static Message counted(boolean open, Texts texts) {
    return PieceViews.said(texts.mrkdwn(open ? "digest.useful.counted" : "digest.useful.over"));
  }

  static Message stranger(Texts texts) {
    return PieceViews.said(texts.mrkdwn("asking.fault.stranger"));
  }

  static Message forConveners(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.convener"));
  }

  static Mrkdwn presses(Presses presses, Texts texts) {
    return texts.mrkdwn(
        "digest.useful.told", "useful", presses.useful(), "not", presses.notUseful());
  }

  static Offer wayOffer(Partnership partnership, Texts texts) {
    return new Offer(
        texts.mrkdwn("digest.way.rests"),
        List.of(
            new OpenItem.Button(GO_ON, partnership.id().value(), texts.plain("digest.way.go-on"))));
  }

  static Message goesOn(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.way.goes-on"));
  }

  private static Mrkdwn date(Instant moment, Partnership partnership, Texts texts) {
    return Mrkdwn.date(moment, partnership.zone(), texts.locale());
  }
}
