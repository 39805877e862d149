package folkmoot.round;

import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.RoundFacts;
import folkmoot.record.PublicRecord;
import folkmoot.record.Publication;
import folkmoot.secret.KeyLost;
import folkmoot.secret.NotOurs;
import folkmoot.secret.RoundKey;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Turnout;
import folkmoot.store.Tx;
import folkmoot.themes.ThemeFinder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a round in steps: no more writes; the result written and the answers deleted; the key
 * destroyed; the result announced. Each step looks at where the round is, so that a process that
 * died anywhere goes on from there.
 */
public final class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private final RoundTools tools;
  private final PublicRecord record;
  private final Rules rules;
  private final Cancelling cancelling;
  private final Consumer<Step> afterStep;

  /**
   * How answers are counted and what of them may be shown.
   *
   * @param dimension the name of the dimension of an item by its id; empty when it has none
   */
  public record Rules(
      Auditor auditor,
      CutPoints cuts,
      SecureRandom random,
      OrganisationNames names,
      UnaryOperator<String> dimension,
      ThemeFinder finder) {}

  /** Where a process may die. */
  enum Step {
    BEGUN,
    PUBLISHED,
    FORGOTTEN,
    ANNOUNCED
  }

  public Closing(RoundTools tools, PublicRecord record, Rules rules) {
    this(tools, record, rules, step -> {});
  }

  Closing(RoundTools tools, PublicRecord record, Rules rules, Consumer<Step> afterStep) {
    this.tools = tools;
    this.record = record;
    this.rules = rules;
    this.cancelling = new Cancelling(tools);
    this.afterStep = afterStep;
  }

  /** Takes the round as far as it goes: closed, too few, or cancelled when its key is lost. */
  void close(RoundId id, Instant now) {
    tools.database().run(tx -> begin(tx, id, now));
    afterStep.accept(Step.BEGUN);
    tools.database().run(tx -> publish(tx, id, now));
    afterStep.accept(Step.PUBLISHED);
    if (tools.database().transact(tx -> isForgetting(tx, id))) {
      tools.keys().destroy(id);
      afterStep.accept(Step.FORGOTTEN);
      tools.database().run(tx -> announce(tx, id));
      afterStep.accept(Step.ANNOUNCED);
    }
  }

  private static void begin(Tx tx, RoundId id, Instant now) {
    Round round = new RoundStore(tx).lock(id).orElseThrow();
    if (round.state() == Round.State.OPEN && !now.isBefore(round.closesAt())) {
      new RoundStore(tx).state(id, Round.State.CLOSING);
    }
  }

  private void publish(Tx tx, RoundId id, Instant now) {
    Round round = new RoundStore(tx).lock(id).orElseThrow();
    if (round.state() != Round.State.CLOSING) {
      return;
    }
    List<Count.Ballot> ballots;
    try {
      ballots = tools.keys().with(id, key -> opened(tx, round, key));
    } catch (KeyLost lost) {
      cancelling.keyLost(tx, round);
      return;
    }
    record.save(tx, publication(tx, round, ballots, now));
    AnswerStore store = new AnswerStore(tx);
    store.deleteAnswers(id);
    store.deleteInvitations(id);
    tools.outbox().forget(tx, id);
    new RoundStore(tx).state(id, Round.State.FORGETTING);
  }

  private static List<Count.Ballot> opened(Tx tx, Round round, RoundKey key) {
    List<Count.Ballot> ballots = new ArrayList<>();
    for (AnswerStore.Answer answer : new AnswerStore(tx).all(round.id())) {
      try {
        String text = key.open(answer.handle(), answer.sealed());
        ballots.add(
            new Count.Ballot(Sheets.readAnswer(text), Answers.codes(round, key, answer.handle())));
      } catch (NotOurs altered) {
        // A damaged answer must not keep everybody else's result from being published.
        log.error("A sealed answer of round {} cannot be opened and is not counted", round.id());
      }
    }
    return ballots;
  }

  private Publication publication(Tx tx, Round round, List<Count.Ballot> ballots, Instant now) {
    Count count =
        Count.of(
            round,
            ballots,
            new Count.Rules(
                rules.cuts(),
                tools.ids(),
                rules.random(),
                rules.names().of(tx, round.partnership()),
                rules.dimension(),
                tools.kinds().of(round).findsThemes() ? rules.finder() : null));
    Audience audience = new AnswerStore(tx).audience(round.id());
    List<Asking> before =
        record.askingsBefore(
            tx, round.partnership(), round.scaleItems().stream().map(Item::wording).toList(), now);
    PublishedRound whole =
        new PublishedRound(
            facts(round, now),
            new Turnout(ballots.size(), round.audience()),
            false,
            count.items(),
            count.voices());
    Audited<PublishedRound> audited =
        rules
            .auditor()
            .audit(
                new Candidate(
                    whole, audience, count.notSigning(), count.groups(), count.measured()),
                before);
    // Too few leaves nothing to compare the next asking with.
    Audience kept = audited.value().tooFew() ? Audience.NOBODY : audience;
    return new Publication(audited, kept, count.claims());
  }

  private static RoundFacts facts(Round round, Instant now) {
    return new RoundFacts(
        round.id(),
        round.partnership(),
        round.kind(),
        round.title(),
        round.opensAt(),
        now,
        round.k());
  }

  private static boolean isForgetting(Tx tx, RoundId id) {
    return new RoundStore(tx)
        .find(id)
        .filter(round -> round.state() == Round.State.FORGETTING)
        .isPresent();
  }

  private void announce(Tx tx, RoundId id) {
    RoundStore store = new RoundStore(tx);
    Round round = store.lock(id).orElseThrow();
    if (round.state() != Round.State.FORGETTING) {
      return;
    }
    Audited<PublishedRound> result = record.find(tx, id).orElseThrow();
    if (result.value().tooFew()) {
      store.state(id, Round.State.TOO_FEW);
      tools.kinds().of(round).tooFew(tx, store.find(id).orElseThrow());
    } else {
      store.state(id, Round.State.CLOSED);
      tools.kinds().of(round).announce(tx, result);
    }
  }
}
