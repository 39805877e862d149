package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.opera.Idea.Standing;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came out. */
final class ResultViews {
  /** Somebody takes the first step of an idea; the value is the OPERA and the idea. */
  static final String STEP = "opera.step";

  /** Opens the window with all ideas; the value is the OPERA. */
  static final String ALL = "opera.all";

  /** Somebody objects; the value is the OPERA. */
  static final String OBJECT = "opera.object";

  /** So many ideas stand in the post, however long they are. */
  private static final int SHOWN = 5;

  /** So many ideas offer a first step. */
  private static final int OFFERED = 3;

  private ResultViews() {}

  /** The post: the first ideas, and a button for all of them. */
  static Message post(Sight sight, List<Idea> ideas, Texts texts) {
    boolean ranked = isRanked(sight);
    List<Mrkdwn> words = new ArrayList<>();
    words.add(texts.mrkdwn("opera.result.head", "topic", sight.opera().matter().topic()));
    words.add(lead(sight, ranked, texts));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    for (Idea idea : first(sight, ideas)) {
      Mrkdwn line = line(idea, sight.opera(), texts);
      words.add(line);
      blocks.add(
          idea.standing() != null && idea.standing().place() <= OFFERED
              ? PieceViews.beside(line, step(sight.opera(), idea, texts))
              : PieceViews.paragraph(line));
    }
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(
                    ALL,
                    sight.opera().id(),
                    texts.plain("opera.result.all", "count", ideas.size())),
                new Button(OBJECT, sight.opera().id(), texts.plain("opera.object")))));
    Mrkdwn how = how(sight, ideas, ranked, texts);
    words.add(how);
    blocks.add(PieceViews.small(how));
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  private static boolean isRanked(Sight sight) {
    return sight.opera().voters().voted() > 0;
  }

  private static List<Idea> first(Sight sight, List<Idea> ideas) {
    return isRanked(sight)
        ? ranked(ideas).stream().filter(idea -> !idea.isParked()).limit(SHOWN).toList()
        : ideas.stream().limit(SHOWN).toList();
  }

  /** All ideas in a window; those that no more than a few back stand last. */
  static View all(Sight sight, List<Idea> ideas, Texts texts) {
    List<Idea> order = isRanked(sight) ? ranked(ideas) : ideas;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn("opera.result.head", "topic", sight.opera().matter().topic())));
    order.stream()
        .filter(idea -> !idea.isParked())
        .forEach(idea -> blocks.add(PieceViews.paragraph(line(idea, sight.opera(), texts))));
    parked(order, texts).forEach(line -> blocks.add(PieceViews.paragraph(line)));
    blocks.add(PieceViews.small(how(sight, ideas, isRanked(sight), texts)));
    return PieceViews.window(
        new Frame(ALL, "", texts.plain("opera.title"), null, texts.plain("opera.close")), blocks);
  }

  static Answer opened(Reply<Results.All> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(all -> new Answer.Open(all(all.sight(), all.ideas(), texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  private static List<Idea> ranked(List<Idea> ideas) {
    return ideas.stream().sorted(Comparator.comparingInt(ResultViews::place)).toList();
  }

  private static int place(Idea idea) {
    Standing standing = idea.standing();
    return standing == null ? Integer.MAX_VALUE : standing.place();
  }

  private static Mrkdwn lead(Sight sight, boolean ranked, Texts texts) {
    Opera.Voters voters = sight.opera().voters();
    if (!ranked) {
      return texts.mrkdwn("opera.result.unranked");
    }
    Mrkdwn turnout =
        texts.mrkdwn(
            "opera.result.turnout",
            "voted",
            voters.voted(),
            "people",
            voters.dealt(),
            "organisations",
            voters.organisations());
    return Mrkdwn.joined(
        "\n",
        List.of(
            turnout,
            texts.mrkdwn("opera.post.rule." + OperaViews.word(sight.opera().matter().rule()))));
  }

  private static Mrkdwn line(Idea idea, Opera opera, Texts texts) {
    Standing standing = idea.standing();
    Mrkdwn words = idea(idea, texts);
    if (standing == null) {
      return texts.mrkdwn("opera.result.open", "words", words);
    }
    return texts.mrkdwn(
        "opera.result.line",
        "place",
        standing.place(),
        "words",
        words,
        "said",
        said(standing, opera, texts),
        "tied",
        standing.tied(),
        "across",
        standing.acrossAll());
  }

  private static String said(Standing standing, Opera opera, Texts texts) {
    return switch (standing.said()) {
      case Idea.FEW -> texts.plain("opera.result.few");
      case Idea.NEARLY_ALL -> texts.plain("opera.result.nearly");
      default ->
          texts.plain(
              "opera.result.backed",
              "ticks",
              Integer.parseInt(standing.said()),
              "voted",
              opera.voters().voted());
    };
  }

  private static Mrkdwn idea(Idea idea, Texts texts) {
    return texts.mrkdwn(
        "opera.result.idea",
        "words",
        Mrkdwn.bold(idea.words()),
        "why",
        idea.why(),
        "said",
        !idea.why().isEmpty());
  }

  private static List<Mrkdwn> parked(List<Idea> order, Texts texts) {
    List<Idea> parked = order.stream().filter(Idea::isParked).toList();
    if (parked.isEmpty()) {
      return List.of();
    }
    List<Mrkdwn> lines = new ArrayList<>();
    lines.add(texts.mrkdwn("opera.result.parked", "count", parked.size()));
    parked.forEach(
        idea -> lines.add(texts.mrkdwn("opera.result.open", "words", idea(idea, texts))));
    return lines;
  }

  private static Mrkdwn how(Sight sight, List<Idea> order, boolean ranked, Texts texts) {
    if (!ranked) {
      return texts.mrkdwn("opera.result.how.unranked");
    }
    boolean tied = order.stream().map(Idea::standing).anyMatch(s -> s != null && s.tied());
    Mrkdwn how =
        texts.mrkdwn(
            order.size() > Deal.WHOLE ? "opera.result.how.some" : "opera.result.how",
            "k",
            sight.partnership().k());
    List<Mrkdwn> lines = new ArrayList<>(List.of(how, texts.mrkdwn("opera.result.objections")));
    if (tied) {
      lines.add(texts.mrkdwn("opera.result.lot", "seed", "" + sight.opera().seed()));
    }
    if (sight.opera().voters().voted() < sight.opera().voters().dealt()) {
      lines.add(texts.mrkdwn("opera.result.not-everybody"));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static Button step(Opera opera, Idea idea, Texts texts) {
    return new Button(STEP, opera.id() + " " + idea.id(), texts.plain("opera.result.step"));
  }

  /** Whether there was such an idea is a mistake of ours or a stranger's press. */
  static Answer taken(Stepping.Taken taken, Texts texts) {
    return taken.form().orElseGet(() -> OperaViews.said(Said.STRANGER, texts));
  }
}
