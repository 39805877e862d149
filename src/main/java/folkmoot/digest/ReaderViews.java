package folkmoot.digest;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.directory.KnownChannel;
import folkmoot.ids.ChannelId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Audience;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.ReadingChannel;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the weekly summary is read, and the form that says so. */
final class ReaderViews {
  static final String CALLBACK = "digest.readers";
  static final String CHANNEL = "channel";
  static final String WHO = "who";

  /** The choice of no summary in a channel. */
  static final String NOBODY = "NOBODY";

  private static final int LABEL = 70;
  private static final int MOST = 100;

  private ReaderViews() {}

  /**
   * Where it is read.
   *
   * @param choice the channels a convener may choose: she and Folkmoot are in them
   */
  record Readership(
      Partnership partnership, List<ReadingChannel> reading, List<KnownChannel> choice) {
    Readership {
      reading = List.copyOf(reading);
      choice = List.copyOf(choice);
    }
  }

  static View form(Readership readership, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(list(readership, texts)));
    boolean any = !readership.choice().isEmpty();
    if (any) {
      blocks.add(
          FieldViews.freeMenu(
              CHANNEL,
              texts.plain("digest.readers.channel"),
              texts.plain("digest.readers.choose"),
              readership.choice().stream()
                  .limit(MOST)
                  .map(one -> new Option(one.id().value(), Shorten.to(LABEL, "#" + one.name())))
                  .toList()));
      blocks.add(
          FieldViews.mustChoose(
              WHO,
              texts.plain("digest.readers.who"),
              List.of(
                  new Option(Audience.MEMBERS.name(), texts.plain("digest.readers.members")),
                  new Option(Audience.SPONSORS.name(), texts.plain("digest.readers.sponsors")),
                  new Option(NOBODY, texts.plain("digest.readers.nobody"))),
              null));
    }
    blocks.add(PieceViews.small(texts.mrkdwn("digest.readers.how")));
    return PieceViews.window(
        frame(readership, any ? texts.plain("digest.readers.save") : null, texts), blocks);
  }

  /** What holds from now on. */
  static View saved(Readership readership, Texts texts) {
    return PieceViews.window(
        frame(readership, null, texts),
        List.of(
            PieceViews.paragraph(texts.mrkdwn("digest.readers.saved")),
            PieceViews.paragraph(list(readership, texts))));
  }

  private static Frame frame(Readership readership, @Nullable String submit, Texts texts) {
    return new Frame(
        submit == null ? CALLBACK + ".told" : CALLBACK,
        readership.partnership().id().value(),
        texts.plain("digest.readers.title"),
        submit,
        texts.plain("digest.desk.close"));
  }

  private static Mrkdwn list(Readership readership, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("digest.readers.list"));
    for (ReadingChannel one : readership.reading()) {
      lines.add(
          texts.mrkdwn(
              "digest.readers.line." + kind(readership.partnership(), one),
              "channel",
              Mrkdwn.channel(one.channel().value())));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static String kind(Partnership partnership, ReadingChannel one) {
    if (one.channel().equals(partnership.home())) {
      return "home";
    }
    return one.channel().equals(partnership.extra())
        ? "setup"
        : one.audience().name().toLowerCase(Locale.ROOT);
  }

  /** What the partnership is told. */
  static Message announced(String by, ChannelId channel, @Nullable Audience now, Texts texts) {
    String what = now == null ? "nobody" : now.name().toLowerCase(Locale.ROOT);
    return PieceViews.said(
        texts.mrkdwn(
            "digest.readers.told." + what, "by", by, "channel", Mrkdwn.channel(channel.value())));
  }
}
