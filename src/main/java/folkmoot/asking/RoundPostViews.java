package folkmoot.asking;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.RoundPost.Stage;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the channel sees of a round before its result, and what reminds people of it. */
public final class RoundPostViews {
  private RoundPostViews() {}

  /** The post at its present stage. */
  public static Message post(RoundPost post, Texts texts) {
    return post.stage() instanceof Stage.Open open ? open(post, open, texts) : ended(post, texts);
  }

  private static Message open(RoundPost post, Stage.Open open, Texts texts) {
    List<Mrkdwn> words = heading(post, texts);
    if (!post.partnership().purpose().isBlank()) {
      words.add(texts.mrkdwn("asking.post.purpose", "purpose", post.partnership().purpose()));
    }
    words.add(
        texts.mrkdwn(
            "asking.post.closes", "lead", post.manner().lead(), "close", closes(post, texts)));
    Mrkdwn turnout = turnout(open, post.k(), texts);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    blocks.add(
        PieceViews.small(
            texts.mrkdwn(
                open.onlyWords() ? "asking.post.who.words" : "asking.post.who", "k", post.k())));
    blocks.add(PieceViews.buttons(List.of(answer(post, texts))));
    blocks.add(PieceViews.small(turnout));
    words.add(turnout);
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  /** The headline, and the question itself when there is only one. */
  private static List<Mrkdwn> heading(RoundPost post, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>();
    words.add(Mrkdwn.bold(post.manner().headline()));
    if (post.question() != null) {
      words.add(Mrkdwn.quoted(texts.phrase(post.question())));
    }
    return words;
  }

  private static Message ended(RoundPost post, Texts texts) {
    List<Mrkdwn> words = heading(post, texts);
    words.add(ending(post, texts));
    Mrkdwn all = Mrkdwn.joined("\n", words);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(all));
    if (post.stage() instanceof Stage.CalledOff off && off.isReadable()) {
      blocks.add(PieceViews.buttons(List.of(mine(post, texts))));
    }
    return new Message(all.value(), blocks);
  }

  private static Mrkdwn ending(RoundPost post, Texts texts) {
    if (post.stage() instanceof Stage.Closed) {
      return texts.mrkdwn("asking.post.closed", "close", closes(post, texts));
    }
    if (post.stage() instanceof Stage.TooFew) {
      return texts.mrkdwn("asking.post.few", "k", post.k());
    }
    if (post.stage() instanceof Stage.CalledOff off) {
      return texts.mrkdwn(off.isReadable() ? "asking.post.off" : "asking.post.lost");
    }
    throw new AssertionError(post.stage());
  }

  private static Button mine(RoundPost post, Texts texts) {
    return new Button(
        post.manner().feature() + ".mine", post.id().value(), texts.plain("asking.post.mine"));
  }

  private static Button answer(RoundPost post, Texts texts) {
    return new Button(
        post.manner().feature() + ".answer",
        post.id().value(),
        texts.plain("asking.post.answer"),
        true,
        null);
  }

  private static Mrkdwn turnout(Stage.Open open, int k, Texts texts) {
    return open.answered().isEmpty()
        ? texts.mrkdwn("asking.post.few.sofar", "k", k)
        : texts.mrkdwn(
            "asking.post.sofar",
            "answered",
            open.answered().getAsInt(),
            "audience",
            open.audience());
  }

  private static Mrkdwn closes(RoundPost post, Texts texts) {
    return AnswerViews.date(post.closes(), post.partnership(), texts);
  }

  /** A private word to somebody who has not answered. */
  static Message reminder(RoundPost post, Texts texts) {
    Mrkdwn words = privately(post, "asking.reminder", post.manner().reminder(), texts);
    return privately(post, words, texts.mrkdwn("asking.reminder.quiet"), texts);
  }

  /** A private word at the opening to somebody who asked for it. */
  static Message opening(RoundPost post, Texts texts) {
    Mrkdwn words = privately(post, "asking.opening", post.manner().lead(), texts);
    return privately(post, words, texts.mrkdwn("asking.opening.quiet"), texts);
  }

  private static Mrkdwn privately(RoundPost post, String key, String what, Texts texts) {
    return texts.mrkdwn(
        key,
        "what",
        what,
        "channel",
        Mrkdwn.channel(post.partnership().home().value()),
        "close",
        closes(post, texts));
  }

  private static Message privately(RoundPost post, Mrkdwn words, Mrkdwn quiet, Texts texts) {
    String question = post.question();
    Mrkdwn whole =
        question == null
            ? words
            : Mrkdwn.joined("\n", List.of(words, Mrkdwn.quoted(texts.phrase(question))));
    return new Message(
        whole.value() + "\n" + quiet.value(),
        List.of(
            PieceViews.paragraph(whole),
            PieceViews.buttons(List.of(answer(post, texts))),
            PieceViews.small(quiet)));
  }

  /** One line about an open round. */
  static Mrkdwn item(RoundPost post, Texts texts) {
    String what =
        post.question() == null ? post.manner().headline() : texts.phrase(post.question());
    return texts.mrkdwn("asking.item", "what", what, "close", closes(post, texts));
  }

  /** The same for one reader alone, in her own zone. */
  static Mrkdwn item(RoundPost post, ZoneId zone, Texts texts) {
    String what =
        post.question() == null ? post.manner().headline() : texts.phrase(post.question());
    String close = Spoken.nearMoment(post.closes().atZone(zone), texts.locale());
    return texts.mrkdwn("asking.item", "what", what, "close", close);
  }

  /** An open round with its button and the moment it closes, for the digest. */
  static DigestPart openNow(RoundPost post, Texts texts) {
    Mrkdwn words = item(post, texts);
    return new DigestPart(
        DigestPart.Section.OPEN_NOW,
        words.value(),
        List.of(PieceViews.beside(words, answer(post, texts))),
        Set.of(DigestPart.Fact.UPCOMING));
  }
}
