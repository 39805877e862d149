package folkmoot.stage;

import folkmoot.Feature;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stages;
import folkmoot.partnership.Partnership;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;

/** The stages of a partnership as a feature of the house. */
public final class StageFeature implements Feature {
  private final Proposals proposals;
  private final Texts texts;

  public StageFeature(Tools tools, Stages stages, Instruments instruments) {
    this.texts = tools.texts();
    this.proposals = new Proposals(new Proposals.Needs(tools, stages, instruments));
  }

  @Override
  public void listen(Interactions on) {
    new StageListeners(proposals, texts).listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return proposals.openPosts(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("stage", List.of(), false),
            Verb.Who.CONVENER,
            asked ->
                new Answer.Whisper(
                    StageViews.wished(
                        proposals.wish(asked.here(), written(asked.arguments())), texts))));
  }

  private static String written(Arguments said) {
    return said.text() == null ? said.words() : said.text();
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new StageJobs(proposals));
  }
}
