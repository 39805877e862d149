package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.Opened.Given;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The windows in which members answer, and what they are told then. */
public final class AnswerViews {
  private AnswerViews() {}

  /** The answering form. */
  public static View form(AnswerForm form, Texts texts) {
    Frame frame =
        new Frame(
            form.asked().feature() + ".submit",
            form.metadata(),
            form.asked().title(),
            submit(form, texts),
            texts.plain("asking.form.close"));
    return PieceViews.window(frame, PageViews.turnable(form, texts));
  }

  private static String submit(AnswerForm form, Texts texts) {
    if (form.check().times() > 0) {
      return texts.plain("asking.form.share");
    }
    return texts.plain(form.isLast() ? "asking.form.send" : "asking.form.next");
  }

  private static View form(Opened.Form opened, Texts texts) {
    View form = form(opened.form(), texts);
    Given given = opened.given();
    if (given != null) {
      List<LayoutBlock> blocks = new ArrayList<>(form.getBlocks());
      blocks.addAll(GivenViews.blocks(opened.form().asked(), given, texts));
      form.setBlocks(blocks);
    }
    return form;
  }

  /** The same questions to look at, with nothing to send. */
  public static View preview(AnswerForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.preview.lead")));
    blocks.addAll(blocks(form, texts));
    return PieceViews.window(
        new Frame(
            form.asked().feature() + ".preview",
            "",
            form.asked().title(),
            texts.plain("asking.preview.submit"),
            texts.plain("asking.form.close")),
        blocks);
  }

  /** The blocks of the form, all pages of it, to look at: for whoever is about to post it. */
  public static List<LayoutBlock> blocks(AnswerForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (int page = 0; page < form.pages(); page++) {
      blocks.addAll(
          PageViews.page(new AnswerForm(form.asked(), form.entry(), form.check(), page), texts));
    }
    return blocks;
  }

  /** What follows a sent form. */
  public static Answer answer(Sent sent, Texts texts) {
    if (sent instanceof Sent.Counted counted) {
      return new Answer.Update(counted(counted, texts));
    }
    if (sent instanceof Sent.Kept kept) {
      return new Answer.Update(kept(kept.asked(), texts));
    }
    if (sent instanceof Sent.Turned turned) {
      return new Answer.Update(form(turned.form(), texts));
    }
    if (sent instanceof Sent.KeptPage kept) {
      return new Answer.Update(keptPage(kept.asked(), texts));
    }
    if (sent instanceof Sent.ToCheck check) {
      return new Answer.Update(form(check.form(), texts));
    }
    if (sent instanceof Sent.Faulty faulty) {
      return new Answer.Errors(
          Map.of(faulty.block(), FaultViews.underAField(faulty.fault(), texts)));
    }
    throw new AssertionError(sent);
  }

  private static View counted(Sent.Counted counted, Texts texts) {
    Asked asked = counted.asked();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn(
                "asking.counted",
                "close",
                date(asked.round().closesAt(), asked.partnership(), texts))));
    if (counted.keptDraft()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.kept.also")));
    }
    if (asked.learning()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.counted.learning")));
    }
    blocks.addAll(GivenViews.blocks(asked, new Given(counted.codes()), texts));
    return told(asked, blocks, texts);
  }

  /** What follows a button on a page, where Slack shows no mistake under a field. */
  static Answer turned(Sent sent, Texts texts) {
    return sent instanceof Sent.Faulty faulty
        ? new Answer.Whisper(PieceViews.said(FaultViews.paragraph(faulty.fault(), texts)))
        : answer(sent, texts);
  }

  private static View keptPage(Asked asked, Texts texts) {
    return told(asked, texts.mrkdwn("asking.pages.told"), texts);
  }

  private static View kept(Asked asked, Texts texts) {
    return told(asked, texts.mrkdwn("asking.kept"), texts);
  }

  private static View told(Asked asked, List<LayoutBlock> blocks, Texts texts) {
    return PieceViews.told(asked.feature(), asked.title(), blocks, texts);
  }

  private static View told(Asked asked, Mrkdwn words, Texts texts) {
    return PieceViews.told(asked.feature(), asked.title(), words, texts);
  }

  /** What follows when somebody asks to answer, or takes her answer back. */
  public static Answer answer(Opened opened, Texts texts) {
    if (opened instanceof Opened.Form form) {
      return new Answer.Open(form(form, texts));
    }
    if (opened instanceof Opened.Withdrawn withdrawn) {
      return new Answer.Update(told(withdrawn.asked(), texts.mrkdwn("asking.withdrawn"), texts));
    }
    if (opened instanceof Opened.Mine mine) {
      return new Answer.Open(mine(mine, texts));
    }
    if (opened instanceof Opened.Not not) {
      return new Answer.Whisper(PieceViews.said(FaultViews.paragraph(not.fault(), texts)));
    }
    throw new AssertionError(opened);
  }

  /** The form, or a window that says why there is none. */
  static View window(Opened opened, Texts texts) {
    if (opened instanceof Opened.Form form) {
      return form(form, texts);
    }
    if (opened instanceof Opened.Not not) {
      return PieceViews.told(
          "asking",
          texts.plain("asking.told.title"),
          FaultViews.paragraph(not.fault(), texts),
          texts);
    }
    throw new AssertionError(opened);
  }

  private static View mine(Opened.Mine mine, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (mine.texts().isEmpty()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.mine.none")));
    } else {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("asking.mine")));
      mine.texts().forEach(text -> blocks.addAll(PieceViews.cited(text)));
    }
    return told(mine.asked(), blocks, texts);
  }

  static Mrkdwn date(Instant moment, Partnership partnership, Texts texts) {
    return Mrkdwn.date(moment, partnership.zone(), texts.locale());
  }
}
