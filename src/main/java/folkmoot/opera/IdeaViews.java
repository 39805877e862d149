package folkmoot.opera;

import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** The ideas as all read them, without names. */
final class IdeaViews {
  private IdeaViews() {}

  /**
   * Over the ideas.
   *
   * @param below whether they stand in the thread
   */
  static Message lead(Sight sight, boolean below, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            below ? "opera.ideas.lead.thread" : "opera.ideas.lead",
            "topic",
            sight.opera().matter().topic(),
            "close",
            OperaViews.close(sight));
    Mrkdwn note = texts.mrkdwn("opera.ideas.note");
    return new Message(
        words.value() + "\n" + note.value(),
        List.of(PieceViews.paragraph(words), PieceViews.small(note)));
  }

  /** One idea with its line, and a button for whoever knows the same elsewhere. */
  static Message idea(Opera opera, Idea idea, int of, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "opera.ideas.one",
            "number",
            idea.number(),
            "of",
            of,
            "words",
            Mrkdwn.bold(idea.words()),
            "why",
            idea.why(),
            "said",
            !idea.why().isEmpty());
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(idea.id(), words),
            PieceViews.buttons(
                List.of(
                    new Button(
                        SameViews.SAME_AS,
                        opera.id() + " " + idea.id(),
                        texts.plain(SameViews.SAME_AS))))));
  }

  /** One that became one with another. */
  static Message part(Idea part, Idea into, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "opera.ideas.part",
            "words",
            part.words(),
            "why",
            part.why(),
            "said",
            !part.why().isEmpty(),
            "number",
            into.number(),
            "into",
            Mrkdwn.bold(into.words()));
    return new Message(words.value(), List.of(PieceViews.paragraph(part.id(), words)));
  }
}
