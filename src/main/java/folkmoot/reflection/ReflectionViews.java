package folkmoot.reflection;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a member sees of her reflections; nobody else sees any of it. */
final class ReflectionViews {
  /** Opens what she kept. */
  static final String OPEN = "reflection.open";

  /** Begins one, or goes on. */
  static final String BEGIN = "reflection.begin";

  /** Sends a page. */
  static final String SEND = "reflection.send";

  /** Goes a page back. */
  static final String BACK = "reflection.back";

  /** Deletes one; the value names it. */
  static final String DELETE = "reflection.delete";

  static final String DELETE_ALL = "reflection.delete-all";
  static final String EARLIER = "reflection.earlier";
  static final String LATER = "reflection.later";

  private ReflectionViews() {}

  /** In a window of its own. */
  static Answer opened(Shown shown, Texts texts) {
    Answer answer = answer(shown, texts);
    return answer instanceof Answer.Update update ? new Answer.Open(update.view()) : answer;
  }

  /** After a button on a page, where Slack shows no mistake under a field. */
  static Answer turned(Shown shown, Texts texts) {
    return shown instanceof Shown.TooLong
        ? new Answer.Whisper(
            PieceViews.said(texts.mrkdwn("reflection.long.back", "most", Reflection.MOST_WORDS)))
        : answer(shown, texts);
  }

  /** In the window she acted in. */
  static Answer answer(Shown shown, Texts texts) {
    if (shown instanceof Shown.Overview overview) {
      return new Answer.Update(overview(overview, texts));
    }
    if (shown instanceof Shown.Page page) {
      return new Answer.Update(LeafViews.page(page, texts));
    }
    if (shown instanceof Shown.Nothing nothing) {
      return new Answer.Errors(Map.of(nothing.block(), texts.plain("reflection.nothing")));
    }
    if (shown instanceof Shown.TooLong longer) {
      String words = texts.plain("reflection.long", "most", Reflection.MOST_WORDS);
      return new Answer.Errors(Map.of(longer.block(), words));
    }
    if (shown instanceof Shown.Stranger) {
      return new Answer.Whisper(PieceViews.said(texts.mrkdwn("reflection.stranger")));
    }
    throw new AssertionError(shown);
  }

  static View overview(Shown.Overview overview, Texts texts) {
    String partnership = overview.partnership().value();
    List<LayoutBlock> blocks = new ArrayList<>();
    said(overview, texts).forEach(words -> blocks.add(PieceViews.paragraph(words)));
    blocks.add(PieceViews.paragraph(texts.mrkdwn("reflection.lead")));
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    BEGIN,
                    partnership,
                    texts.plain(overview.begun() ? "reflection.go-on" : "reflection.begin"),
                    true,
                    null))));
    overview.finished().forEach(each -> blocks.addAll(kept(overview, each, texts)));
    List<Button> row = turning(overview, texts);
    if (isSeveral(overview)) {
      row.add(
          new Button(
              DELETE_ALL,
              partnership,
              texts.plain("reflection.delete-all"),
              false,
              sure("reflection.delete-all.what", texts)));
    }
    if (!row.isEmpty()) {
      blocks.add(PieceViews.buttons(row));
    }
    return PieceViews.window(
        new Frame(OPEN, "", texts.plain("reflection.title"), null, texts.plain("reflection.close")),
        blocks);
  }

  private static List<Mrkdwn> said(Shown.Overview overview, Texts texts) {
    return switch (overview.said()) {
      case NOTHING -> List.of();
      case KEPT -> List.of(texts.mrkdwn("reflection.kept"));
      case KEPT_AND_WRITTEN_TO -> List.of(texts.mrkdwn("reflection.kept.follow"));
      case DELETED -> List.of(texts.mrkdwn("reflection.deleted"));
    };
  }

  private static List<LayoutBlock> kept(Shown.Overview overview, Reflection kept, Texts texts) {
    List<Mrkdwn> lines = new ArrayList<>();
    String day = Spoken.date(Objects.requireNonNull(kept.day()), texts.locale());
    lines.add(texts.mrkdwn("reflection.day", "day", day));
    kept.features().forEach(feature -> lines.add(line(feature, texts)));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", lines)));
    for (Reflection.Note note : kept.notes()) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(
                  "reflection.note",
                  "prompt",
                  note.prompt(),
                  "words",
                  Mrkdwn.quoted(note.text()))));
    }
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    DELETE,
                    overview.partnership() + " " + kept.id(),
                    texts.plain("reflection.delete"),
                    false,
                    sure("reflection.delete.what", texts)))));
    return blocks;
  }

  private static Mrkdwn line(InWords feature, Texts texts) {
    if (feature.isEmpty()) {
      return texts.mrkdwn("reflection.feature.none", "feature", feature.feature());
    }
    return texts.mrkdwn(
        feature.isOneWord() ? "reflection.feature.one" : "reflection.feature.two",
        "feature",
        feature.feature(),
        "low",
        feature.low(),
        "high",
        feature.high());
  }

  private static Sure sure(String what, Texts texts) {
    return new Sure(
        texts.plain("reflection.delete.sure"),
        texts.plain(what),
        texts.plain("reflection.delete"),
        texts.plain("reflection.delete.no"));
  }

  /** One alone has a button of its own; what is only begun has none. */
  private static boolean isSeveral(Shown.Overview overview) {
    return overview.begun()
        || overview.from() > 0
        || overview.more()
        || overview.finished().size() > 1;
  }

  private static List<Button> turning(Shown.Overview overview, Texts texts) {
    List<Button> turning = new ArrayList<>();
    if (overview.from() > 0) {
      int before = Math.max(0, overview.from() - Reflections.ON_A_PAGE);
      turning.add(
          new Button(
              LATER, overview.partnership() + " " + before, texts.plain("reflection.later")));
    }
    if (overview.more()) {
      int after = overview.from() + Reflections.ON_A_PAGE;
      turning.add(
          new Button(
              EARLIER, overview.partnership() + " " + after, texts.plain("reflection.earlier")));
    }
    return turning;
  }

  /** It says nothing of what she wrote or chose. */
  static Message followUp(Partnership partnership, Texts texts) {
    Mrkdwn words = texts.mrkdwn("reflection.follow-up");
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    new Button(
                        OPEN,
                        partnership.id().value(),
                        texts.plain("reflection.follow-up.open"))))));
  }
}
