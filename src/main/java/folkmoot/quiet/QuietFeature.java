package folkmoot.quiet;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Optional;

/** Quiet for a whole partnership as a feature of the house. */
public final class QuietFeature implements Feature {
  private final Tools tools;
  private final Texts texts;
  private final Quiets quiets;

  public QuietFeature(Tools tools, Ledger ledger) {
    this.tools = tools;
    this.texts = tools.texts();
    this.quiets = new Quiets(tools, ledger);
  }

  @Override
  public void listen(Interactions on) {
    new QuietListeners(quiets, texts).listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return quiets.openPosts(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("quiet", List.of("crisis", "silence"), false),
            Verb.Who.CONVENER,
            this::quiet));
  }

  private Answer quiet(Verb.Request asked) {
    Arguments said = asked.arguments();
    return QuietViews.said(
        quiets.begin(asked.here(), said.text() == null ? said.words() : said.text()), texts);
  }

  /** When it ends, for everybody to see. */
  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return Rests.now(tx, scene.partnership().id(), tools.clock().instant()).stream()
        .filter(rest -> rest.why() == Why.QUIET)
        .flatMap(rest -> Optional.ofNullable(rest.until()).stream())
        .map(until -> new Coming(texts.mrkdwn("quiet.coming"), until))
        .toList();
  }
}
