package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order, and the window in which people put together what belongs together. */
final class OrderViews {
  /** Opens the window; the value is the OPERA. */
  static final String ARRANGE = "opera.arrange";

  /** Sends the form in it. */
  static final String SUBMIT = "opera.arrange.form";

  /** Agrees with a move; the value is the OPERA, the idea and the heading. */
  static final String AGREE = "opera.arrange.agree";

  /** So many groups and ideas of each stand in the post. */
  private static final int GROUPS = 8;

  private static final int IDEAS = 4;

  /** So many moves that wait are shown. */
  private static final int WAITING = 15;

  private static final int OPTION = 75;

  private OrderViews() {}

  /** The post with the order, while it is arranged and after. */
  static Message post(Result result, Texts texts) {
    Sight sight = result.sight();
    List<Mrkdwn> words = new ArrayList<>();
    words.add(texts.mrkdwn("opera.order.head", "topic", sight.opera().matter().topic()));
    words.add(ResultViews.turnout(sight, texts));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    for (Group group : result.groups().stream().limit(GROUPS).toList()) {
      Mrkdwn lines = StandingViews.group(group, sight, IDEAS, texts);
      words.add(lines);
      blocks.add(PieceViews.paragraph(lines));
    }
    List<Button> row = new ArrayList<>();
    String id = sight.opera().id();
    if (sight.opera().step() == Step.ARRANGE) {
      row.add(new Button(ARRANGE, id, texts.plain(ARRANGE), true, null));
    }
    row.add(new Button(ResultViews.ALL, id, all(result, texts)));
    blocks.add(PieceViews.buttons(row));
    Mrkdwn how = ResultViews.how(result, texts);
    words.add(how);
    blocks.add(PieceViews.small(how));
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  static String all(Result result, Texts texts) {
    return texts.plain("opera.result.all", "count", result.ideas().size());
  }

  static Answer opened(Reply<Arranging.Page> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(page -> new Answer.Open(window(page, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  static Answer shown(Reply<Arranging.Page> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(page -> new Answer.Update(window(page, texts)))
        .orElseGet(() -> OperaViews.told(reply.why(), texts));
  }

  static View window(Arranging.Page page, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (page.said() != null) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.said." + OperaViews.word(page.said()))));
    }
    blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.arrange.lead")));
    if (!page.waiting().isEmpty()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("opera.arrange.waits")));
    }
    page.waiting().stream()
        .limit(WAITING)
        .forEach(waiting -> blocks.add(waiting(page, waiting, texts)));
    blocks.add(
        FieldViews.menu(
            Arranging.IDEA,
            texts.plain("opera.label.idea"),
            page.ideas().stream().map(idea -> option(idea, page, texts)).toList(),
            page.ideas().get(0).id()));
    blocks.add(
        FieldViews.freeMenu(
            Arranging.HEADING,
            texts.plain("opera.label.heading"),
            texts.plain("opera.arrange.choose"),
            headings(page, texts)));
    blocks.add(
        FieldViews.freeLine(
            Arranging.NEW,
            texts.plain("opera.label.new-heading"),
            texts.plain("opera.hint.new-heading", "most", Heading.MOST_WORDS),
            ""));
    if (page.scene().convenes() && !page.headings().isEmpty()) {
      blocks.add(
          PieceViews.buttons(
              List.of(
                  new Button(NamingViews.OPEN, page.opera().id(), texts.plain(NamingViews.OPEN)))));
    }
    return PieceViews.window(
        new Frame(
            SUBMIT,
            page.opera().id(),
            texts.plain("opera.title"),
            texts.plain("opera.arrange.send"),
            texts.plain("opera.close")),
        blocks);
  }

  private static LayoutBlock waiting(Arranging.Page page, Arranging.Waiting waiting, Texts texts) {
    Heading heading = waiting.heading();
    Mrkdwn words =
        texts.mrkdwn(
            "opera.arrange.waiting",
            "idea",
            waiting.idea().words(),
            "heading",
            heading == null ? "" : heading.words(),
            "alone",
            heading == null);
    String value =
        String.join(
            " ",
            page.opera().id(),
            waiting.idea().id(),
            heading == null ? Arranging.ALONE : heading.id());
    return PieceViews.beside(words, new Button(AGREE, value, texts.plain(AGREE)));
  }

  private static Option option(Idea idea, Arranging.Page page, Texts texts) {
    String heading =
        page.headings().stream()
            .filter(one -> one.id().equals(idea.heading()))
            .map(Heading::words)
            .findFirst()
            .orElse("");
    String words =
        texts.plain(
            "opera.arrange.idea",
            "place",
            idea.place(),
            "words",
            idea.words(),
            "heading",
            heading,
            "placed",
            !heading.isEmpty());
    return new Option(idea.id(), Shorten.to(OPTION, words));
  }

  private static List<Option> headings(Arranging.Page page, Texts texts) {
    List<Option> options = new ArrayList<>();
    page.headings().forEach(heading -> options.add(new Option(heading.id(), heading.words())));
    options.add(new Option(Arranging.ALONE, texts.plain("opera.arrange.alone")));
    return options;
  }

  static Answer answer(Arranging.Outcome outcome, Texts texts) {
    if (outcome instanceof Arranging.Outcome.Shown shown) {
      return new Answer.Update(window(shown.page(), texts));
    }
    if (outcome instanceof Arranging.Outcome.Faulty faulty) {
      return new Answer.Errors(
          Map.of(
              faulty.block(),
              texts.plain(
                  "opera.fault." + OperaViews.word(faulty.fault()), "most", Heading.MOST_WORDS)));
    }
    if (outcome instanceof Arranging.Outcome.Not not) {
      return new Answer.Update(OperaViews.window(not.why(), texts));
    }
    throw new AssertionError(outcome);
  }
}
