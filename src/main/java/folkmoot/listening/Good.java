package folkmoot.listening;

import folkmoot.asking.Answering;
import folkmoot.asking.Opened;
import folkmoot.asking.Tools;
import folkmoot.command.Arguments;
import folkmoot.draft.Draft;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.round.Round;
import folkmoot.round.Words;
import folkmoot.slack.Shorten;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.Comparator;
import java.util.List;

/** A member says what good would look like: to the open question, or for a later one. */
final class Good {
  private final Tools tools;
  private final Answering answering;

  Good(Tools tools, Answering answering) {
    this.tools = tools;
    this.answering = answering;
  }

  /** What follows her wish. */
  sealed interface Said {
    /**
     * A question is open.
     *
     * @param cut whether she typed more than an answer may have
     */
    record Asked(Opened opened, boolean cut) implements Said {}

    /**
     * None is open; she can keep a draft.
     *
     * @param cut whether she has more words than a draft may have
     */
    record NothingAsked(Scene scene, String text, boolean cut) implements Said {
      @Override
      public String toString() {
        return "NothingAsked";
      }
    }

    /** There was nothing to keep. */
    record NoWords() implements Said {}

    /** Her draft is kept. */
    record Kept() implements Said {}

    /** She is no member there. */
    record Stranger() implements Said {}
  }

  /** She typed the verb, perhaps with her words behind it. */
  Said begin(Scene scene, Arguments said) {
    String typed = (said.text() == null ? said.words() : said.text()).strip();
    Round open =
        tools.database().transact(tx -> questions(tx, scene)).stream()
            .min(Comparator.comparing(round -> hasAnswered(round, scene)))
            .orElse(null);
    String text = open == null ? joined(scene, typed) : typed;
    // A command is gone once it is typed, so that as much of it as fits stands in the form.
    String fitting = Shorten.to(Words.MOST_CHARACTERS, text);
    boolean cut = !fitting.equals(text);
    return open == null
        ? new Said.NothingAsked(scene, fitting, cut)
        : new Said.Asked(answering.open(open.id(), scene, fitting), cut);
  }

  /** The open questions that ask her, the one closing first first. */
  private List<Round> questions(Tx tx, Scene scene) {
    return tools.rounds().open(tx, scene.partnership().id()).stream()
        .filter(OpenQuestion::isOne)
        .filter(round -> tools.rounds().asks(tx, round.id(), scene.member().id()))
        .toList();
  }

  private boolean hasAnswered(Round round, Scene scene) {
    return tools.answers().hasAnswered(round.id(), Answering.person(scene.member()));
  }

  /** What she kept before stands in front of what she typed now, so that nothing gets lost. */
  private String joined(Scene scene, String words) {
    return (kept(scene) + "\n" + words).strip();
  }

  /** What she kept before for a later question; empty when she kept nothing. */
  String kept(Scene scene) {
    return tools.database().transact(tx -> tools.drafts().of(tx, scene.member().id())).stream()
        .filter(draft -> draft.about().equals(Answering.LOOSE))
        .map(Draft::text)
        .findFirst()
        .orElse("");
  }

  /** She keeps words for a later question. */
  Said keep(Submission sent) {
    String text = sent.values().one(GoodViews.WORDS).orElse("").strip();
    if (text.isEmpty()) {
      return new Said.NoWords();
    }
    PartnershipId partnership = new PartnershipId(sent.metadata());
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, sent.actor(), partnership)
                    .<Said>map(
                        scene -> {
                          tools.drafts().save(tx, scene.member().id(), Answering.LOOSE, text);
                          return new Said.Kept();
                        })
                    .orElseGet(Said.Stranger::new));
  }
}
