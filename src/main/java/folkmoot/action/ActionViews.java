package folkmoot.action;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people read of an action: its post in the channel, and its window. */
final class ActionViews {
  static final String ACCEPT = "action.accept";
  static final String DECLINE = "action.decline";
  static final String BEGIN = "action.begin";
  static final String FINISH = "action.finish";
  static final String DROP = "action.drop";
  static final String REWORD = "action.reword";

  /** Shows it in a window. */
  static final String OPEN = "action.open";

  /** Takes back what was just done; the value is the action and the change. */
  static final String UNDO = "action.undo";

  /** What the metadata of a window with an action begins with; behind it stands its list. */
  static final String CARD = "card";

  private ActionViews() {}

  /** Its post, as it stands now. */
  static Message post(Sight sight, Texts texts) {
    List<Mrkdwn> words = words(sight, texts);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    if (sight.action().state().isOpen()) {
      blocks.add(PieceViews.buttons(buttons(sight, texts)));
      if (sight.action().state() == State.PROPOSED) {
        Mrkdwn small = texts.mrkdwn("action.post.public");
        blocks.add(PieceViews.small(small));
        words.add(small);
      }
    }
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  /** What stands where a suggestion was taken back. */
  static Message takenBack(Texts texts) {
    return PieceViews.said(texts.mrkdwn("action.post.taken-back"));
  }

  private static List<Mrkdwn> words(Sight sight, Texts texts) {
    Action action = sight.action();
    List<Mrkdwn> words = new ArrayList<>();
    words.add(texts.mrkdwn(heading(action.state())));
    words.add(Mrkdwn.quoted(action.words()));
    words.add(standing(sight, texts));
    Cause cause = action.cause();
    if (cause != null) {
      words.add(
          texts.mrkdwn(
              cause.said().isEmpty() ? "action.post.about" : "action.post.said",
              "said",
              cause.said(),
              "about",
              cause.about(),
              "day",
              day(cause.asked(), sight, texts)));
    }
    Look look = action.look();
    if (look != null) {
      LocalDate from = look.from();
      words.add(
          texts.mrkdwn(
              "action.post.look",
              "item",
              look.item(),
              "dated",
              from != null,
              "day",
              from == null ? "" : day(from, sight, texts)));
    }
    return words;
  }

  private static String heading(State state) {
    return switch (state) {
      case PROPOSED -> "action.post.suggested";
      case ACCEPTED, DOING -> "action.post.agreed";
      case DONE -> "action.post.done";
      case DROPPED -> "action.post.dropped";
    };
  }

  /** Where it stands, in a sentence. */
  private static Mrkdwn standing(Sight sight, Texts texts) {
    Action action = sight.action();
    String day = Spoken.date(action.due(), texts.locale());
    return switch (action.state()) {
      case PROPOSED -> asked(sight, day, texts);
      case ACCEPTED -> texts.mrkdwn("action.post.taken", "owner", owner(sight), "day", day);
      case DOING -> texts.mrkdwn("action.post.doing", "owner", owner(sight), "day", day);
      case DONE ->
          texts.mrkdwn(
              "action.post.did",
              "named",
              sight.owner().isPresent(),
              "owner",
              owner(sight),
              "outcome",
              action.outcome());
      case DROPPED -> texts.mrkdwn("action.post.because", "outcome", action.outcome());
    };
  }

  private static Mrkdwn asked(Sight sight, String day, Texts texts) {
    if (sight.person() != null) {
      Mrkdwn mention = Mrkdwn.mention(sight.person().user().value());
      Mrkdwn who =
          sight.organisation() == null
              ? mention
              : Mrkdwn.joined(
                  "", List.of(mention, Mrkdwn.escaped(" (" + sight.organisation().name() + ")")));
      return texts.mrkdwn("action.post.asked.person", "who", who, "day", day);
    }
    return sight.organisation() == null
        ? texts.mrkdwn("action.post.looking", "day", day)
        : texts.mrkdwn(
            "action.post.asked.organisation",
            "organisation",
            sight.organisation().name(),
            "day",
            day);
  }

  private static String owner(Sight sight) {
    return sight.owner().orElse("");
  }

  private static String day(LocalDate day, Sight sight, Texts texts) {
    return Spoken.day(day, sight.today(), texts.locale());
  }

  /** The same for every reader: whoever may not is told so. */
  private static List<Button> buttons(Sight sight, Texts texts) {
    List<Button> row = new ArrayList<>();
    switch (sight.action().state()) {
      case PROPOSED -> {
        row.add(button(Step.ACCEPT, sight, texts));
        if (!sight.action().owner().isNobody()) {
          row.add(button(Step.DECLINE, sight, texts));
        }
      }
      case ACCEPTED -> {
        row.add(button(Step.BEGIN, sight, texts));
        row.add(button(Step.FINISH, sight, texts));
      }
      case DOING -> row.add(button(Step.FINISH, sight, texts));
      case DONE, DROPPED -> {}
    }
    row.add(new Button(OPEN, sight.action().id(), texts.plain("action.more")));
    return row;
  }

  /** The button for a step. */
  static Button button(Step step, Sight sight, Texts texts) {
    String id = sight.action().id();
    return switch (step) {
      case ACCEPT -> new Button(ACCEPT, id, texts.plain("action.accept"));
      case DECLINE ->
          new Button(
              DECLINE,
              id,
              texts.plain(
                  sight.action().state() == State.PROPOSED
                      ? "action.decline"
                      : "action.give-back"));
      case BEGIN -> new Button(BEGIN, id, texts.plain("action.begin"));
      case FINISH -> new Button(FINISH, id, texts.plain("action.finish"));
      case DROP -> new Button(DROP, id, texts.plain("action.drop"));
      case REWORD -> new Button(REWORD, id, texts.plain("action.reword"));
    };
  }

  /**
   * One action in a window.
   *
   * @param list where in the list she came from; empty when she did not
   */
  static View card(Card card, String list, Texts texts) {
    Sight sight = card.sight();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (card.said() != Card.Said.NOTHING) {
      blocks.add(PieceViews.paragraph(said(card.said(), texts)));
    }
    if (!card.change().isEmpty()) {
      String value = sight.action().id() + " " + card.change();
      blocks.add(PieceViews.buttons(List.of(new Button(UNDO, value, texts.plain("action.undo")))));
    }
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words(sight, texts))));
    card.more().forEach(line -> blocks.add(PieceViews.paragraph(line)));
    List<Button> row = steps(card.may(), sight, texts);
    if (!row.isEmpty()) {
      blocks.add(PieceViews.buttons(row));
    }
    if (!list.isEmpty()) {
      blocks.add(
          PieceViews.buttons(
              List.of(new Button(ActionListViews.BACK, list, texts.plain("action.back")))));
    }
    return PieceViews.window(
        new Frame(
            CARD,
            list.isEmpty() ? CARD : CARD + " " + list,
            texts.plain("action.title"),
            null,
            texts.plain("action.close")),
        blocks);
  }

  private static List<Button> steps(Set<Step> may, Sight sight, Texts texts) {
    return Stream.of(Step.values())
        .filter(may::contains)
        .map(step -> button(step, sight, texts))
        .toList();
  }

  private static Mrkdwn said(Card.Said said, Texts texts) {
    return switch (said) {
      case NOTHING -> throw new IllegalArgumentException("nothing is said");
      case POSTED -> texts.mrkdwn("action.said.posted");
      case ACCEPTED -> texts.mrkdwn("action.said.accepted");
      case DECLINED -> texts.mrkdwn("action.said.declined");
      case BEGUN -> texts.mrkdwn("action.said.begun");
      case DONE -> texts.mrkdwn("action.said.done");
      case DROPPED -> texts.mrkdwn("action.said.dropped");
      case REWORDED -> texts.mrkdwn("action.said.reworded");
      case UNDONE -> texts.mrkdwn("action.said.undone");
      case TOO_LATE -> texts.mrkdwn("action.said.too-late");
      case NOT_YOURS -> texts.mrkdwn("action.said.not-yours");
      case NOT_NOW -> texts.mrkdwn("action.said.not-now");
    };
  }

  /** A window that only says that it is not there. */
  static View told(String key, Texts texts) {
    return PieceViews.told("action", texts.plain("action.title"), texts.mrkdwn(key), texts);
  }

  /** What reminds an owner. */
  static Message nudge(Sight sight, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            sight.isOverdue() ? "action.nudge.over" : "action.nudge.soon",
            "words",
            Mrkdwn.bold(sight.action().words()),
            "day",
            Spoken.date(sight.action().due(), texts.locale()));
    Mrkdwn once = texts.mrkdwn("action.nudge.once");
    return new Message(
        Mrkdwn.joined("\n", List.of(words, once)).value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                List.of(
                    button(Step.FINISH, sight, texts),
                    button(Step.REWORD, sight, texts),
                    button(Step.DECLINE, sight, texts))),
            PieceViews.small(once)));
  }
}
