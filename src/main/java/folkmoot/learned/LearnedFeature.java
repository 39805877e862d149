package folkmoot.learned;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.secret.ClaimCode;
import folkmoot.shelf.Browsing;
import folkmoot.shelf.TakingOut;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;

/** What was learned as a feature of the house. */
public final class LearnedFeature implements Feature {
  private static final String LIST = "list";

  private final Learnings learnings;
  private final Browsing<Learning> list;
  private final TakingOut<Learning> out;
  private final Texts texts;

  public LearnedFeature(Tools tools) {
    this.texts = tools.texts();
    this.learnings = new Learnings(tools, new SecureRandom());
    this.list = new Browsing<>(tools, new LearningShelf());
    this.out = new TakingOut<>(tools, new LearningShelf());
  }

  @Override
  public void listen(Interactions on) {
    new LearningListeners(learnings, list, out, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("learned", List.of("learnt", "learning"), false),
            Verb.Who.MEMBER,
            true,
            this::learned));
  }

  private Answer learned(Verb.Request asked) {
    Arguments said = asked.arguments();
    String words = (said.text() == null ? said.words() : said.text()).strip();
    return words.equalsIgnoreCase(LIST)
        ? new Answer.Open(LearningListViews.window(list.read(asked.here()), texts))
        : new Answer.Open(LearningViews.form(learnings.begin(asked.here(), words), texts));
  }

  @Override
  public boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    return learnings.takeBack(tx, code, known);
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    Learning learning = learnings.told(tx, period.partnership().id(), period.edition());
    return learning == null
        ? List.of()
        : List.of(
            LearningViews.digest(learning, texts)
                .noting(carried -> Learnings.shown(carried, learning.id(), period.edition())));
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    return List.of(texts.mrkdwn("learned.held", "count", learnings.signed(tx, scene)));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    learnings.takeNameOff(tx, scene);
  }
}
