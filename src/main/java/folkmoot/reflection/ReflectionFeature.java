package folkmoot.reflection;

import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.ids.MemberId;
import folkmoot.instrument.Instruments;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.secret.MemberKeys;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** Private reflections as a feature of the house. */
public final class ReflectionFeature implements Feature {
  private final Texts texts;
  private final Notebook notebook;
  private final Reflections reflections;
  private final FollowUps followUps;

  public ReflectionFeature(Tools tools, Instruments instruments, MemberKeys keys) {
    this.texts = tools.texts();
    this.notebook = new Notebook(keys);
    this.reflections = new Reflections(tools, instruments, notebook);
    this.followUps = new FollowUps(tools);
  }

  @Override
  public void listen(Interactions on) {
    new ReflectionListeners(reflections, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("reflect", List.of("reflection"), false),
            Verb.Who.MEMBER,
            asked -> ReflectionViews.opened(reflections.overview(asked.here()), texts)));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new ReflectionJobs(followUps));
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    MemberId member = scene.member().id();
    return List.of(
        texts.mrkdwn(
            "reflection.held",
            "count",
            notebook.count(tx, member),
            "written",
            new ReflectionStore(tx).isWaited(member)));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    notebook.deleteAll(tx, scene.member().id());
  }
}
