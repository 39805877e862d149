package folkmoot.digest;

import folkmoot.asking.Tools;
import folkmoot.digest.Issue.Presses;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Optional;

/** What readers answer to whether a summary was useful: counts, and nobody's answer. */
final class Usefulness {
  private static final int LOOK_BACK = 12;

  private final Tools tools;
  private final Texts texts;

  Usefulness(Tools tools) {
    this.tools = tools;
    this.texts = tools.texts();
  }

  /** What may be told of the latest ones. */
  static Optional<Presses> told(List<Issue> latest) {
    return latest.stream()
        .filter(issue -> Useful.isTold(issue, latest.get(0)))
        .findFirst()
        .map(Issue::presses);
  }

  /** Somebody says whether it was useful; who it was is not kept. The value says which one. */
  Answer pressed(Actor actor, String value, boolean useful) {
    String[] about = value.split(" ", -1);
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, actor, new PartnershipId(about[0]))
                    .<Answer>map(
                        scene ->
                            new Answer.Whisper(
                                DeskViews.counted(
                                    count(tx, scene.partnership(), Week.parse(about[1]), useful),
                                    texts)))
                    .orElseGet(() -> new Answer.Whisper(DeskViews.stranger(texts))));
  }

  private static boolean count(Tx tx, Partnership partnership, Week week, boolean useful) {
    IssueStore issues = new IssueStore(tx, partnership.id());
    List<Issue> latest = issues.latest(1);
    boolean open =
        issues.find(week).filter(issue -> Useful.isOpen(issue, latest.get(0))).isPresent();
    if (open) {
      issues.pressed(week, useful);
    }
    return open;
  }

  /** What readers answered to whether it was useful, once it may be told. */
  Optional<Mrkdwn> standing(Tx tx, Partnership partnership) {
    return told(new IssueStore(tx, partnership.id()).latest(LOOK_BACK))
        .map(presses -> DeskViews.presses(presses, texts));
  }
}
