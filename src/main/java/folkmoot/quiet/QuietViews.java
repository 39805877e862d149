package folkmoot.quiet;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said about quiet, in windows and in the channel. */
final class QuietViews {
  static final String CALLBACK = "quiet.ask";
  static final String AGREE = "quiet.agree";
  static final String END = "quiet.end";

  /** The block with its end. */
  static final String UNTIL = "until";

  private QuietViews() {}

  /** What follows the verb. */
  static Answer said(Quieted quieted, Texts texts) {
    if (quieted instanceof Quieted.Form form) {
      return new Answer.Open(
          PieceViews.window(
              new Frame(
                  CALLBACK,
                  form.partnership().id().value(),
                  texts.plain("quiet.title"),
                  texts.plain(form.second() ? "quiet.ask" : "quiet.begin"),
                  texts.plain("asking.form.close")),
              form(form, texts)));
    }
    return new Answer.Whisper(new Message(words(quieted, texts).value(), blocks(quieted, texts)));
  }

  /** What follows the form: a mistake stands under the field it is about. */
  static Answer sent(Quieted quieted, Texts texts) {
    return quieted instanceof Quieted.TooSoon || quieted instanceof Quieted.TooFar
        ? new Answer.Errors(Map.of(UNTIL, words(quieted, texts).value()))
        : new Answer.Update(
            PieceViews.told(CALLBACK, texts.plain("quiet.title"), words(quieted, texts), texts));
  }

  /** What follows a button in the channel. */
  static Answer pressed(Quieted quieted, Texts texts) {
    return new Answer.Whisper(PieceViews.said(words(quieted, texts)));
  }

  private static List<LayoutBlock> form(Quieted.Form form, Texts texts) {
    return List.of(
        PieceViews.paragraph(texts.mrkdwn("quiet.what")),
        FieldViews.moment(
            UNTIL,
            texts.plain("quiet.until"),
            texts.plain(
                "quiet.until.hint", "moment", moment(form.until(), form.partnership(), texts)),
            form.until()),
        PieceViews.paragraph(texts.mrkdwn(form.second() ? "quiet.second" : "quiet.alone")),
        PieceViews.small(texts.mrkdwn("quiet.seen", "second", form.second())));
  }

  private static List<LayoutBlock> blocks(Quieted quieted, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(words(quieted, texts)));
    if (quieted instanceof Quieted.Holds holds) {
      blocks.add(PieceViews.buttons(List.of(end(holds.partnership(), "quiet.end", texts))));
    }
    if (quieted instanceof Quieted.Waits waits) {
      blocks.add(PieceViews.buttons(List.of(end(waits.partnership(), "quiet.back", texts))));
    }
    return blocks;
  }

  private static Button end(Partnership partnership, String label, Texts texts) {
    return new Button(END, partnership.id().value(), texts.plain(label));
  }

  private static Mrkdwn words(Quieted quieted, Texts texts) {
    if (quieted instanceof Quieted.Asked asked) {
      return texts.mrkdwn(
          "quiet.asked",
          "channel",
          Mrkdwn.channel(asked.partnership().home().value()),
          "until",
          moment(asked.until(), asked.partnership(), texts),
          "by",
          moment(asked.agreeBy(), asked.partnership(), texts));
    }
    if (quieted instanceof Quieted.Holds holds) {
      return texts.mrkdwn(
          "quiet.holds", "until", moment(holds.until(), holds.partnership(), texts));
    }
    if (quieted instanceof Quieted.Waits waits) {
      return texts.mrkdwn(
          "quiet.waits", "until", moment(waits.until(), waits.partnership(), texts));
    }
    return texts.mrkdwn(simple(quieted), "days", Timetable.LONGEST_DAYS);
  }

  private static String simple(Quieted quieted) {
    if (quieted instanceof Quieted.Over) {
      return "quiet.over";
    }
    if (quieted instanceof Quieted.NotQuiet) {
      return "quiet.not";
    }
    if (quieted instanceof Quieted.SameOrganisation) {
      return "quiet.same";
    }
    if (quieted instanceof Quieted.TooLate) {
      return "quiet.late";
    }
    if (quieted instanceof Quieted.Unclear) {
      return "quiet.unclear";
    }
    if (quieted instanceof Quieted.TooSoon) {
      return "quiet.soon";
    }
    if (quieted instanceof Quieted.TooFar) {
      return "quiet.far";
    }
    return quieted instanceof Quieted.NotMember ? "asking.fault.stranger" : "agenda.convener";
  }

  /** The post that asks the other organisations, at its present state. */
  static Message post(Wish wish, Partnership partnership, String asker, Texts texts) {
    String until = moment(wish.until(), partnership, texts);
    List<Mrkdwn> parts = new ArrayList<>();
    parts.add(
        texts.mrkdwn("quiet.post", "asker", asker.isEmpty() ? "none" : asker, "until", until));
    parts.add(texts.mrkdwn("quiet.what"));
    parts.add(
        switch (wish.state()) {
          case OPEN ->
              texts.mrkdwn("quiet.post.open", "by", moment(wish.agreeBy(), partnership, texts));
          case AGREED -> texts.mrkdwn("quiet.post.agreed", "until", until);
          case OVER -> texts.mrkdwn("quiet.post.over");
        });
    List<LayoutBlock> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.add(PieceViews.paragraph(part)));
    if (wish.state() == Wish.State.OPEN) {
      blocks.add(
          PieceViews.buttons(List.of(new Button(AGREE, wish.id(), texts.plain("quiet.agree")))));
    }
    return new Message(Mrkdwn.joined("\n", parts).value(), blocks);
  }

  /** That it begins, once a second organisation agreed. */
  static Message on(Wish wish, Partnership partnership, Texts texts) {
    return PieceViews.said(
        texts.mrkdwn("quiet.on", "until", moment(wish.until(), partnership, texts)));
  }

  /** That a convener ended it. */
  static Message off(String name, Texts texts) {
    return PieceViews.said(texts.mrkdwn("quiet.off", "name", name));
  }

  private static String moment(Instant at, Partnership partnership, Texts texts) {
    return Spoken.moment(at.atZone(partnership.zone()), texts.locale());
  }
}
