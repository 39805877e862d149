package folkmoot.agreement;

import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.OpenPost;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Purposes;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;

/** What a partnership agrees on as a feature of the house. */
public final class AgreementFeature implements Feature {
  private final Agreements agreements;
  private final Texts texts;

  public AgreementFeature(Tools tools, Purposes purposes) {
    this.texts = tools.texts();
    this.agreements = new Agreements(tools, purposes);
  }

  @Override
  public void listen(Interactions on) {
    new AgreementListeners(agreements, texts).listen(on);
  }

  @Override
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return agreements.openPosts(tx, partnership);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("behaviours", List.of("behaviors", "purpose", "agreement"), false),
            Verb.Who.MEMBER,
            true,
            asked ->
                new Answer.Open(AgreementViews.window(agreements.overview(asked.here()), texts))));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new AgreementJobs(agreements));
  }

  @Override
  public List<Offer> toDecide(Tx tx, Scene scene) {
    return agreements.mayBegin(tx, scene.partnership().id())
        ? List.of(AgreementViews.offer(scene.partnership(), texts))
        : List.of();
  }
}
