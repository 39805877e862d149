package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.opera.Desk.Reply;
import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What came out. */
final class ResultViews {
  /** Somebody takes the first step of an idea; the value is the OPERA and the idea. */
  static final String STEP = "opera.step";

  /** Her organisation takes it; the value is the same. */
  static final String OURS = "opera.step.ours";

  /** Opens the window with all ideas; the value is the OPERA. */
  static final String ALL = "opera.all";

  /** Somebody objects; the value is the OPERA. */
  static final String OBJECT = "opera.object";

  /** Brings an idea back that was set aside; the value is the OPERA and the idea. */
  static final String REVIVE = "opera.revive";

  /** So many groups and ideas of each stand in the post, however long they are. */
  private static final int SHOWN = 5;

  private static final int IDEAS = 4;

  /** So many groups offer a first step. */
  private static final int OFFERED = 3;

  /** What a window takes. */
  private static final int BLOCKS = 95;

  private ResultViews() {}

  /** The post: the first groups, and a button for all ideas. */
  static Message post(Result result, Texts texts) {
    Sight sight = result.sight();
    List<Mrkdwn> words = new ArrayList<>();
    words.add(head(sight.opera(), texts));
    words.add(lead(result, texts));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(Mrkdwn.joined("\n", words)));
    List<Group> groups = result.groups().stream().limit(SHOWN).toList();
    for (int i = 0; i < groups.size(); i++) {
      Mrkdwn lines = StandingViews.group(groups.get(i), sight, IDEAS, texts);
      words.add(lines);
      blocks.add(PieceViews.paragraph(lines));
      if (result.isRanked() && i < OFFERED) {
        blocks.add(PieceViews.buttons(steps(sight.opera(), groups.get(i).first(), texts)));
      }
    }
    List<Idea> told =
        groups.stream().flatMap(group -> group.ideas().stream().limit(IDEAS)).toList();
    ChartViews.of(told, texts).ifPresent(blocks::add);
    blocks.add(
        PieceViews.buttons(
            List.of(
                new Button(ALL, sight.opera().id(), OrderViews.all(result, texts)),
                new Button(OBJECT, sight.opera().id(), texts.plain("opera.object")))));
    Mrkdwn how = Mrkdwn.joined("\n", List.of(how(result, texts), after(result, texts)));
    words.add(how);
    blocks.add(PieceViews.small(how));
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  /** Where the partners' meeting decides, nothing is agreed yet. */
  private static Mrkdwn head(Opera opera, Texts texts) {
    return texts.mrkdwn(
        "opera.result.head",
        "topic",
        opera.matter().topic(),
        "rule",
        OperaViews.word(opera.matter().rule()));
  }

  /** All ideas in a window; those that were set aside stand last. */
  static View all(Result result, Texts texts) {
    Sight sight = result.sight();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(head(sight.opera(), texts)));
    for (Group group : result.groups()) {
      Mrkdwn heading = StandingViews.heading(group, texts);
      if (heading != null) {
        blocks.add(PieceViews.paragraph(heading));
      }
      group
          .ideas()
          .forEach(
              idea ->
                  blocks.add(PieceViews.paragraph(StandingViews.line(group, idea, sight, texts))));
    }
    parked(result, blocks, texts);
    List<LayoutBlock> shown = new ArrayList<>(blocks.stream().limit(BLOCKS).toList());
    shown.add(PieceViews.small(how(result, texts)));
    return PieceViews.window(
        new Frame(ALL, "", texts.plain("opera.title"), null, texts.plain("opera.close")), shown);
  }

  private static void parked(Result result, List<LayoutBlock> blocks, Texts texts) {
    List<Idea> parked = Group.parked(result.ideas());
    if (parked.isEmpty()) {
      return;
    }
    boolean done = result.opera().step() == Step.DONE;
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn("opera.result.parked", "count", parked.size(), "done", done)));
    for (Idea idea : parked) {
      Mrkdwn line = texts.mrkdwn("opera.result.open", "words", StandingViews.idea(idea, texts));
      blocks.add(
          done
              ? PieceViews.beside(
                  line, new Button(REVIVE, value(result.opera(), idea), texts.plain(REVIVE)))
              : PieceViews.paragraph(line));
    }
  }

  /** An idea that somebody brought back, with its first step. */
  static Message revived(Sight sight, Idea idea, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "opera.revived",
            "topic",
            sight.opera().matter().topic(),
            "idea",
            StandingViews.idea(idea, texts));
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words), PieceViews.buttons(steps(sight.opera(), idea, texts))));
  }

  static Answer opened(Reply<Result> reply, Texts texts) {
    return reply
        .what()
        .<Answer>map(result -> new Answer.Open(all(result, texts)))
        .orElseGet(() -> OperaViews.said(reply.why(), texts));
  }

  private static Mrkdwn lead(Result result, Texts texts) {
    if (!result.isRanked()) {
      return texts.mrkdwn("opera.result.unranked");
    }
    String rule = OperaViews.word(result.opera().matter().rule());
    return Mrkdwn.joined(
        "\n", List.of(turnout(result.sight(), texts), texts.mrkdwn("opera.post.rule." + rule)));
  }

  /** How many chose. */
  static Mrkdwn turnout(Sight sight, Texts texts) {
    Opera.Voters voters = sight.opera().voters();
    return texts.mrkdwn(
        "opera.result.turnout",
        "voted",
        voters.voted(),
        "people",
        voters.dealt(),
        "organisations",
        voters.organisations());
  }

  /** How the order came about. */
  static Mrkdwn how(Result result, Texts texts) {
    if (!result.isRanked()) {
      return texts.mrkdwn("opera.result.how.unranked");
    }
    List<Mrkdwn> lines = new ArrayList<>();
    String how = result.ideas().size() > Deal.WHOLE ? "opera.result.how.some" : "opera.result.how";
    lines.add(
        texts.mrkdwn(
            result.isByDuels() ? "opera.result.how.duels" : how,
            "k",
            result.sight().partnership().k()));
    if (result.isDrawn()) {
      lines.add(texts.mrkdwn("opera.result.lot", "seed", "" + result.opera().lot()));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static Mrkdwn after(Result result, Texts texts) {
    Opera.Voters voters = result.opera().voters();
    List<Mrkdwn> lines = new ArrayList<>();
    Audited<Integer> met = result.met();
    if (met != null && met.value() > 0) {
      lines.add(texts.mrkdwn("opera.result.met", "count", met.value()));
    }
    lines.add(texts.mrkdwn("opera.result.objections"));
    if (result.isRanked() && voters.voted() < voters.dealt()) {
      lines.add(texts.mrkdwn("opera.result.not-everybody"));
    }
    return Mrkdwn.joined("\n", lines);
  }

  private static List<Button> steps(Opera opera, Idea idea, Texts texts) {
    return List.of(
        new Button(STEP, value(opera, idea), texts.plain("opera.result.step")),
        new Button(OURS, value(opera, idea), texts.plain("opera.result.step.ours")));
  }

  private static String value(Opera opera, Idea idea) {
    return opera.id() + " " + idea.id();
  }

  /** Whether there was such an idea is a mistake of ours or a stranger's press. */
  static Answer taken(Stepping.Taken taken, Texts texts) {
    return taken.form().orElseGet(() -> OperaViews.said(Said.STRANGER, texts));
  }
}
