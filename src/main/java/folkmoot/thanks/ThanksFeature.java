package folkmoot.thanks;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.secret.MemberKeys;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;

/** Thank-yous as a feature of the house. */
public final class ThanksFeature implements Feature {
  private final Tools tools;
  private final Texts texts;
  private final Shelf shelf;
  private final Thanking thanking;

  public ThanksFeature(Tools tools, MemberKeys keys) {
    this.tools = tools;
    this.texts = tools.texts();
    this.shelf = new Shelf(keys);
    this.thanking = new Thanking(tools, shelf);
  }

  @Override
  public void listen(Interactions on) {
    new ThanksListeners(thanking, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("thanks", List.of("thank", "kudos"), false),
            Verb.Who.MEMBER,
            true,
            asked ->
                new Answer.Open(
                    ThanksViews.form(thanking.begin(asked.here(), asked.arguments()), texts))));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new ThanksJobs(tools.database(), shelf));
  }

  /** A correction tells of those its summary told of. */
  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    CountStore counts = new ThanksStore(tx).counts(period.partnership().id());
    Map<String, Integer> told =
        period.edition().isEmpty() ? Map.of() : counts.toldIn(period.edition());
    if (!told.isEmpty()) {
      return List.of(line(told, period));
    }
    Map<String, Integer> counted = counts.counted();
    return counted.isEmpty()
        ? List.of()
        : List.of(line(counted, period).noting(carried -> note(carried, counted, period)));
  }

  private DigestPart line(Map<String, Integer> counted, Period period) {
    return ThanksViews.digest(Thanked.of(counted, period.partnership().k()), texts);
  }

  private static void note(Tx tx, Map<String, Integer> counted, Period period) {
    new ThanksStore(tx).counts(period.partnership().id()).told(counted, period.edition());
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    return List.of(texts.mrkdwn("thanks.held", "count", shelf.count(tx, scene.member().id())));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    shelf.deleteAll(tx, scene.member().id());
  }
}
