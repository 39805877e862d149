package folkmoot.action;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Evidence;
import folkmoot.action.RecheckStore.Recheck;
import folkmoot.asking.Tools;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.sequel.Sequels;
import folkmoot.statistics.Tally;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what became of actions and of the results they answer. */
final class Lookback {
  private final Tools tools;
  private final Sights sights;
  private final Sequels sequels;
  private final Effect effect;

  Lookback(Tools tools, Sights sights) {
    this.tools = tools;
    this.sights = sights;
    this.sequels = new Sequels(tools.record());
    this.effect = new Effect(tools);
  }

  /** What is known of whether something done made a difference; nothing of what is not done. */
  List<Mrkdwn> lines(Tx tx, Sight sight) {
    if (sight.action().state() != State.DONE) {
      return List.of();
    }
    List<Recheck> rechecks = new RecheckStore(tx).of(sight.action().id());
    List<Mrkdwn> lines =
        new ArrayList<>(EffectViews.lines(sight, rechecks, asked(tx, rechecks), tools.texts()));
    effect
        .of(tx, sight.partnership(), sight.action())
        .map(seen -> EffectViews.effect(seen, sight, tools.texts()))
        .ifPresent(lines::add);
    return lines;
  }

  private List<Audited<PublishedRound>> asked(Tx tx, List<Recheck> rechecks) {
    return rechecks.stream()
        .map(Recheck::round)
        .filter(Objects::nonNull)
        .flatMap(round -> tools.record().find(tx, round).stream())
        .toList();
  }

  /** What came of a result, to be read below it. */
  List<LayoutBlock> came(Tx tx, PublishedRound round) {
    RoundId id = round.facts().id();
    Partnership partnership = tools.partnerships().get(tx, round.facts().partnership());
    List<Sight> actions = sights.of(tx, partnership, new ActionStore(tx).answering(id));
    return sequels
        .of(tx, id)
        .map(sequel -> EffectViews.came(sequel, actions, partnership, tools.texts()))
        .orElse(List.of());
  }

  /** What of it tells whether Folkmoot helps. */
  List<Evidence> evidence(Tx tx, Partnership partnership) {
    List<Evidence> evidence = new ArrayList<>();
    for (Action action : new ActionStore(tx).all(partnership.id())) {
      evidence.addAll(fellDue(partnership, action).stream().toList());
      evidence.addAll(done(tx, action).stream().toList());
      evidence.addAll(askedAgain(tx, action));
    }
    return evidence;
  }

  /** Only what somebody took on can fall due. */
  private static Optional<Evidence> fellDue(Partnership partnership, Action action) {
    return Optional.ofNullable(action.times().agreed())
        .map(
            agreed ->
                new Evidence.FellDue(
                    action.due().plusDays(1).atStartOfDay(partnership.zone()).toInstant(),
                    !action.state().isOpen()));
  }

  private Optional<Evidence> done(Tx tx, Action action) {
    Instant ended = action.times().ended();
    Cause cause = action.cause();
    return action.state() != State.DONE || ended == null || cause == null
        ? Optional.empty()
        : tools
            .record()
            .facts(tx, cause.round())
            .map(result -> new Evidence.Done(ended, result.closed()));
  }

  private List<Evidence> askedAgain(Tx tx, Action action) {
    List<Evidence> evidence = new ArrayList<>();
    for (Recheck recheck : new RecheckStore(tx).of(action.id())) {
      RoundId round = recheck.round();
      if (round != null) {
        tools
            .record()
            .find(tx, round)
            .flatMap(
                found ->
                    still(found)
                        .map(
                            still ->
                                new Evidence.AskedAgain(
                                    found.value().facts().closed(), recheck.weeks(), still)))
            .ifPresent(evidence::add);
      }
    }
    return evidence;
  }

  /** Whether more say yes or partly than no; empty where too few said anything. */
  static Optional<Boolean> still(Audited<PublishedRound> asked) {
    return asked.value().items().stream().findFirst().flatMap(Lookback::still);
  }

  private static Optional<Boolean> still(ItemFigure figure) {
    if (figure.gist() instanceof Gist.NearlyAll all && all.parts() == Tally.THREE) {
      return Optional.of(all.part() > 1);
    }
    return figure.shown().map(tally -> 2 * tally.unfavourable() < tally.n());
  }
}
