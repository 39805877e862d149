package folkmoot.heard;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.ids.PartnershipId;
import folkmoot.secret.ClaimCode;
import folkmoot.shelf.Browsing;
import folkmoot.shelf.TakingOut;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;

/** Words of people we serve as a feature of the house. */
public final class HeardFeature implements Feature {
  private static final String LIST = "list";

  private final Hearing hearing;
  private final Browsing<HeardEntry> list;
  private final TakingOut<HeardEntry> out;
  private final HeardDigest digest;
  private final Texts texts;

  public HeardFeature(Tools tools) {
    this.texts = tools.texts();
    this.hearing = new Hearing(tools, new SecureRandom());
    this.list = new Browsing<>(tools, new HeardShelf());
    this.out = new TakingOut<>(tools, new HeardShelf());
    this.digest = new HeardDigest(texts);
  }

  @Override
  public void listen(Interactions on) {
    new HeardListeners(hearing, list, out, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(new VerbName("heard", List.of(), false), Verb.Who.MEMBER, true, this::heard));
  }

  private Answer heard(Verb.Request asked) {
    Arguments said = asked.arguments();
    String words = (said.text() == null ? said.words() : said.text()).strip();
    return words.equalsIgnoreCase(LIST)
        ? new Answer.Open(HeardListViews.window(list.read(asked.here()), texts))
        : new Answer.Open(HeardViews.form(hearing.begin(asked.here(), words), texts));
  }

  @Override
  public boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    return hearing.takeBack(tx, code, known);
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return digest.parts(tx, period);
  }
}
