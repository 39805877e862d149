package folkmoot.opera;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.OpenItem;
import folkmoot.Verb;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the channel and those who take part see of an OPERA on its way. */
final class OperaViews {
  /** The buttons; the value is the OPERA. */
  static final String SECOND = "opera.second";

  static final String JOIN = "opera.join";
  static final String LEAVE = "opera.leave";
  static final String WRITE = "opera.write";
  static final String PAIR = "opera.pair";
  static final String VOTE = "opera.vote";
  static final String LOOK = "opera.look";

  private OperaViews() {}

  /** Its post in the channel at its present step. */
  static Message post(Sight sight, Texts texts) {
    List<Mrkdwn> words = new ArrayList<>();
    words.add(texts.mrkdwn("opera.post.head", "topic", sight.opera().matter().topic()));
    matter(sight, words, texts);
    Mrkdwn status = status(sight, texts);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    blocks.add(PieceViews.paragraph(status));
    words.add(status);
    if (sight.opera().step().isOpen()) {
      Mrkdwn how = texts.mrkdwn("opera.post.how." + word(sight.opera().step()));
      blocks.add(PieceViews.small(how));
      words.add(how);
    }
    List<Button> buttons = buttons(sight, texts);
    if (!buttons.isEmpty()) {
      blocks.add(PieceViews.buttons(buttons));
    }
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  private static void matter(Sight sight, List<Mrkdwn> words, Texts texts) {
    Opera.Matter matter = sight.opera().matter();
    if (!matter.why().isEmpty()) {
      words.add(texts.mrkdwn("opera.post.why", "why", matter.why()));
    }
    if (!matter.follows().isEmpty()) {
      words.add(texts.mrkdwn("opera.post.follows", "follows", matter.follows()));
    }
    if (!matter.invited().isEmpty()) {
      words.add(texts.mrkdwn("opera.post.invited", "invited", matter.invited()));
    }
    words.add(texts.mrkdwn("opera.post.rule." + word(matter.rule())));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is, in one line. */
  static Mrkdwn status(Sight sight, Texts texts) {
    Step step = sight.opera().step();
    boolean counts = step == Step.OWN || step == Step.PAIR || step == Step.RANK;
    Mrkdwn line = where(sight, texts);
    return counts && !sight.opera().isPaused()
        ? Mrkdwn.joined(" · ", List.of(line, turnout(sight, texts)))
        : line;
  }

  /**
   * The same without how many are done: in a window that somebody opens when she likes, a number
   * would tell who was done between two looks.
   */
  static Mrkdwn where(Sight sight, Texts texts) {
    Opera opera = sight.opera();
    if (opera.isPaused()) {
      return texts.mrkdwn("opera.status.paused", "step", name(opera.step(), texts));
    }
    if (!opera.step().isOpen()) {
      return texts.mrkdwn("opera.status." + word(opera.step()), "before", word(sight.before()));
    }
    if (opera.step().number() == 0) {
      return texts.mrkdwn(
          "opera.status." + word(opera.step()),
          "asker",
          sight.asker(),
          "known",
          !sight.asker().isEmpty(),
          "close",
          close(sight),
          "people",
          sight.people());
    }
    return texts.mrkdwn(
        "opera.status.step",
        "number",
        opera.step().number(),
        "last",
        Step.last(),
        "step",
        name(opera.step(), texts),
        "close",
        close(sight));
  }

  private static Mrkdwn turnout(Sight sight, Texts texts) {
    return sight.in().isEmpty()
        ? texts.mrkdwn("opera.status.few", "k", sight.partnership().k())
        : texts.mrkdwn("opera.status.in", "in", sight.in().getAsInt(), "people", sight.people());
  }

  static String name(Step step, Texts texts) {
    return texts.plain("opera.step." + word(step));
  }

  /** When the step closes, as each reader's own time; an empty word while it is paused. */
  static Mrkdwn close(Sight sight) {
    Instant closes = sight.opera().closesAt();
    return closes == null
        ? Mrkdwn.of("")
        : Mrkdwn.date(closes, sight.partnership().zone(), sight.partnership().language());
  }

  private static List<Button> buttons(Sight sight, Texts texts) {
    String id = sight.opera().id();
    List<Button> row = new ArrayList<>();
    switch (sight.opera().step()) {
      case SECONDING -> row.add(main(SECOND, id, texts));
      case JOINING -> {
        row.add(main(JOIN, id, texts));
        row.add(new Button(LEAVE, id, texts.plain(LEAVE)));
      }
      case OWN -> {
        row.add(main(WRITE, id, texts));
        row.add(new Button(LEAVE, id, texts.plain(LEAVE)));
      }
      case PAIR -> {
        row.add(main(PAIR, id, texts));
        row.add(new Button(JOIN, id, texts.plain("opera.join.later")));
      }
      case EXPLAIN -> row.add(new Button(JOIN, id, texts.plain("opera.join.later")));
      case RANK -> row.add(main(VOTE, id, texts));
      case ARRANGE -> row.add(main(OrderViews.ARRANGE, id, texts));
      case NOT_BEGUN -> row.add(ask(sight, texts));
      case TOO_FEW -> {
        row.add(new Button(WRITE, id, texts.plain("opera.mine")));
        row.add(ask(sight, texts));
      }
      case CANCELLED -> {
        if (sight.before().compareTo(Step.OWN) >= 0) {
          row.add(new Button(WRITE, id, texts.plain("opera.mine")));
        }
      }
      default -> {}
    }
    if (sight.opera().step().isOpen()) {
      row.add(new Button(LOOK, id, texts.plain("opera.look")));
    }
    return row;
  }

  /** The other way to hear what people think. */
  private static Button ask(Sight sight, Texts texts) {
    OpenItem.Button ask =
        Verb.button(sight.partnership().id(), "ask", texts.plain("opera.ask-instead"));
    return new Button(ask.action(), ask.value(), ask.label());
  }

  private static Button main(String action, String id, Texts texts) {
    return new Button(action, id, texts.plain(action), true, null);
  }

  /** Privately to everybody who joined: it has begun. */
  static Message own(Sight sight, Texts texts) {
    return withButton(sight, texts.mrkdwn("opera.own-now", "close", close(sight)), WRITE, texts);
  }

  /** Privately, with whom she is. */
  static Message paired(Sight sight, List<String> others, Texts texts) {
    Mrkdwn words =
        others.isEmpty()
            ? texts.mrkdwn("opera.paired.alone", "close", close(sight))
            : texts.mrkdwn("opera.paired", "others", others, "close", close(sight));
    return withButton(sight, words, PAIR, texts);
  }

  /** Privately: a partner agreed with their page. */
  static Message yourTurn(Sight sight, String name, Texts texts) {
    Mrkdwn words = texts.mrkdwn("opera.your-turn", "name", name, "close", close(sight));
    return withButton(sight, words, PAIR, texts);
  }

  /** Privately to both of a pair: not both were on their page. */
  static Message reminded(Sight sight, Instant late, Texts texts) {
    Mrkdwn from = Mrkdwn.date(late, sight.partnership().zone(), sight.partnership().language());
    Mrkdwn words = texts.mrkdwn("opera.reminded", "late", from, "close", close(sight));
    return withButton(sight, words, PAIR, texts);
  }

  /** Privately to a pair: somebody whose partner did not come is with them now. */
  static Message joinedPair(Sight sight, String name, Texts texts) {
    Mrkdwn words = texts.mrkdwn("opera.joined-pair", "name", name, "close", close(sight));
    return withButton(sight, words, PAIR, texts);
  }

  /**
   * Privately to everybody who takes part, whether she has voted or not.
   *
   * @param again whether a day was given
   */
  static Message vote(Sight sight, boolean again, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(again ? "opera.vote-again" : "opera.vote-now", "close", close(sight));
    return withButton(sight, words, VOTE, texts);
  }

  static Message withButton(Sight sight, Mrkdwn words, String action, Texts texts) {
    Mrkdwn whole =
        Mrkdwn.joined("\n", List.of(words, Mrkdwn.quoted(sight.opera().matter().topic())));
    return new Message(
        whole.value(),
        List.of(
            PieceViews.paragraph(whole),
            PieceViews.buttons(List.of(main(action, sight.opera().id(), texts)))));
  }

  /** One line for the hub and the App Home. */
  static Mrkdwn item(Sight sight, Texts texts) {
    return texts.mrkdwn(
        "opera.item",
        "step",
        name(sight.opera().step(), texts),
        "topic",
        sight.opera().matter().topic(),
        "close",
        close(sight));
  }

  /** The button that opens what she does in this step. */
  static OpenItem.Button open(Opera opera, Texts texts) {
    String action =
        switch (opera.step()) {
          case OWN -> WRITE;
          case PAIR -> PAIR;
          case ARRANGE -> OrderViews.ARRANGE;
          default -> VOTE;
        };
    return new OpenItem.Button(action, opera.id(), texts.plain(action));
  }

  /** Where an idea is written, or one line about it; it may stay empty. */
  static LayoutBlock field(String block, String label, String words) {
    return input(
        b ->
            b.blockId(block)
                .label(plainText(label))
                .optional(true)
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .maxLength(Opera.MOST_IDEA)
                                .initialValue(words.isEmpty() ? null : words))));
  }

  /** One sentence after a press. */
  static Answer said(Said said, Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("opera.said." + word(said))));
  }

  /** The same in the window she pressed in. */
  static Answer told(Said said, Texts texts) {
    return new Answer.Update(window(said, texts));
  }

  /** The same as a window. */
  static View window(Said said, Texts texts) {
    return PieceViews.told(
        "opera", texts.plain("opera.title"), texts.mrkdwn("opera.said." + word(said)), texts);
  }
}
