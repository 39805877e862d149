package folkmoot;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.Recipe;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.record.RemovedQuote;
import folkmoot.schedule.Due;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a feature contributes; features meet nowhere else. */
public interface Feature {

  /** Registers the Slack listeners of this feature. */
  default void listen(Interactions on) {}

  /** The words of {@code /moot} this feature answers to. */
  default List<Verb> verbs() {
    return List.of();
  }

  /** The kinds of rounds that conveners can have repeat. */
  default List<Recipe> recipes() {
    return List.of();
  }

  /** How all are asked something they answer in their own words, where this feature does that. */
  default Optional<Recipe> ownWords() {
    return Optional.empty();
  }

  /** What of a partnership's recurs by itself, for {@code /moot schedule} and the status. */
  default List<Recurring> recurring(Tx tx, Partnership partnership) {
    return List.of();
  }

  /** Work that falls due by itself. */
  default List<Due> dueWork() {
    return List.of();
  }

  /** What this member could do now, for the hub, the App Home and {@code /moot answer}. */
  default List<OpenItem> openFor(Tx tx, Scene scene) {
    return List.of();
  }

  /** What happens next by itself and concerns this member, in any order. */
  default List<Coming> coming(Tx tx, Scene scene) {
    return List.of();
  }

  /**
   * What stands in the channel and waits for people. When the partnership goes on in another
   * channel, it is posted there.
   */
  default List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return List.of();
  }

  /** What waits for this convener to decide; asked of conveners only. */
  default List<Offer> toDecide(Tx tx, Scene scene) {
    return List.of();
  }

  /** What this member has in hand or is asked to take in hand, the most pressing first. */
  default List<Offer> inHand(Tx tx, Scene scene) {
    return List.of();
  }

  /** The steps of this partnership, whatever became of them; the one due first first. */
  default List<Agreed> agreed(Tx tx, Partnership partnership) {
    return List.of();
  }

  /**
   * Opens what makes an agreed step of these words.
   *
   * @param together whether this member's organisation takes it on; else she does herself
   */
  default Optional<Answer> beginStep(Scene scene, String words, boolean together) {
    return Optional.empty();
  }

  /** What a convener may best do first with this feature, once a partnership is set up. */
  default Optional<Offer> firstStep(Tx tx, Scene scene) {
    return Optional.empty();
  }

  /**
   * What this feature holds of this member, one line each, for her to read. An answer to an open
   * round is never part of it.
   */
  default List<Mrkdwn> held(Tx tx, Scene scene) {
    return List.of();
  }

  /** She has herself removed: what this feature holds of her goes, in the caller's transaction. */
  default void forget(Tx tx, Scene scene) {}

  /**
   * Somebody gives a code: words that this feature keeps under it go, here and in the channel.
   * False when it keeps none in a partnership she knows. Who gives it is not noted.
   *
   * @param known the partnerships that she knows
   */
  default boolean takeBack(Tx tx, ClaimCode code, Predicate<PartnershipId> known) {
    return false;
  }

  /**
   * Published words of a round were taken back by their author: what else this feature made of them
   * is put right, here and in the channel. Whose they were is not known.
   */
  default void takenBack(Tx tx, RemovedQuote quote) {}

  /**
   * Draws a closed round of this feature's, for people who look it up later; nothing for a round of
   * another feature. It is shown in a window, where Slack draws no charts.
   */
  default List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return List.of();
  }

  /**
   * Draws what was asked more than once in this partnership, beside its earlier readings; nothing
   * where there is none. It is shown in a window, where Slack draws no charts.
   */
  default List<LayoutBlock> overTime(Tx tx, Partnership partnership) {
    return List.of();
  }

  /** What of a partnership's tells whether Folkmoot helps; never about people. */
  default List<Evidence> evidence(Tx tx, Partnership partnership) {
    return List.of();
  }

  /** What conveners may know of how it goes, for {@code /moot status}; a paragraph each. */
  default List<Mrkdwn> standing(Tx tx, Partnership partnership) {
    return List.of();
  }

  /** What this feature has to say in the digest that covers the given time. */
  default List<DigestPart> digest(Tx tx, Period period) {
    return List.of();
  }

  /**
   * The time a digest covers.
   *
   * @param from exclusive
   * @param to inclusive
   * @param edition the same for a digest and for every later correction of it; empty where none is
   *     meant
   */
  record Period(Partnership partnership, Instant from, Instant to, String edition) {
    /** A time that is not that of a digest. */
    public Period(Partnership partnership, Instant from, Instant to) {
      this(partnership, from, to, "");
    }
  }
}
