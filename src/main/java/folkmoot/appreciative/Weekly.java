package folkmoot.appreciative;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Phase;
import folkmoot.rhythm.Order;
import folkmoot.round.Round;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes along with a series: says what each phase is once its question is open, has pairs made, and
 * ends it after the last. The questions themselves are opened by the series' standing order.
 */
final class Weekly {
  /** When pairs are made, on the working day after the first question opened. */
  static final LocalTime PAIRS = LocalTime.of(12, 0);

  private final Tools tools;
  private final Pairs pairs;

  Weekly(Tools tools, Pairs pairs) {
    this.tools = tools;
    this.pairs = pairs;
  }

  /** At the date of the order that is settled next, or at once when one has been. */
  Optional<Instant> next() {
    return tools
        .database()
        .transact(
            tx ->
                new SeriesStore(tx)
                    .all().stream()
                        .flatMap(series -> next(tx, series).stream())
                        .min(Comparator.naturalOrder()));
  }

  private Optional<Instant> next(Tx tx, Series series) {
    Order order = order(tx, series);
    if (order == null || order.settledTo().isAfter(series.toldTo())) {
      return Optional.of(series.toldTo());
    }
    return Optional.ofNullable(series.pairsAt());
  }

  private @Nullable Order order(Tx tx, Series series) {
    return tools.orders().of(tx, series.partnership()).stream()
        .filter(order -> order.id().equals(series.order()))
        .findFirst()
        .orElse(null);
  }

  /** Does what is due, each series in a transaction of its own that holds its partnership. */
  void run(Instant now) {
    OneByOne.run(
        tools
            .database()
            .transact(
                tx ->
                    new SeriesStore(tx)
                        .all().stream()
                            .filter(s -> next(tx, s).filter(at -> !at.isAfter(now)).isPresent())
                            .toList()),
        series -> tools.database().run(tx -> settle(tx, series, now)));
  }

  private void settle(Tx tx, Series listed, Instant now) {
    tools.partnerships().hold(tx, listed.partnership());
    Series series = new SeriesStore(tx).hold(listed.order()).orElseThrow();
    if (series.ended()) {
      return;
    }
    Order order = order(tx, series);
    if (order == null) {
      end(tx, series);
      return;
    }
    Instant pairsAt = series.pairsAt();
    if (pairsAt != null && !pairsAt.isAfter(now)) {
      series = with(series, series.phases(), series.toldTo(), null);
      new SeriesStore(tx).save(series);
      pairs.make(tx, series);
    }
    tell(tx, series, order);
  }

  /** A convener stopped it, or all is done: nothing of who was with whom stays. */
  private void end(Tx tx, Series series) {
    pairs.forgetAll(tx, series);
    new SeriesStore(tx)
        .save(
            new Series(
                series.order(),
                series.partnership(),
                series.phases(),
                series.toldTo(),
                null,
                series.seed(),
                true));
  }

  private void tell(Tx tx, Series series, Order order) {
    Instant to = order.settledTo();
    if (!to.isAfter(series.toldTo())) {
      return;
    }
    Round round = opened(tx, series, order);
    if (round == null) {
      new SeriesStore(tx).save(with(series, series.phases(), to, series.pairsAt()));
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, series.partnership());
    Phase phase = series.next();
    Instant pairsAt = phase == Phase.DISCOVERY ? pairsAt(tx, partnership, round) : null;
    if (phase != Phase.DISCOVERY) {
      pairs.forgetAll(tx, series);
    }
    Series begun = with(series, series.phases() + 1, to, pairsAt);
    new SeriesStore(tx).save(begun);
    post(
        tx,
        partnership,
        begun.key(phase),
        () -> PhaseViews.post(begun, phase, partnership, tools.texts()));
    if (begun.phases() == Series.PHASES) {
      tools.orders().stop(tx, order.id());
      end(tx, begun);
    }
  }

  /** The post of those who want to be in a pair, or to see theirs; the later ones only say. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return new SeriesStore(tx)
        .current(partnership.id()).stream()
            .filter(series -> series.phases() == Phase.DISCOVERY.ordinal() + 1)
            .map(
                series ->
                    new OpenPost(
                        series.key(Phase.DISCOVERY),
                        () -> PhaseViews.post(series, Phase.DISCOVERY, partnership, tools.texts())))
            .toList();
  }

  private static Series with(Series series, int phases, Instant toldTo, @Nullable Instant pairsAt) {
    return new Series(
        series.order(),
        series.partnership(),
        phases,
        toldTo,
        pairsAt,
        series.seed(),
        series.ended());
  }

  /** The round of one of the dates that were settled since; of several dates one opens at most. */
  private @Nullable Round opened(Tx tx, Series series, Order order) {
    ZonedDateTime due = order.cadence().next(series.toldTo());
    while (!due.toInstant().isAfter(order.settledTo())) {
      Optional<Round> round =
          tools.rounds().byRequest(tx, order.id() + ":" + due.toInstant().getEpochSecond());
      if (round.isPresent()) {
        return round.get();
      }
      due = order.cadence().next(due.toInstant());
    }
    return null;
  }

  private Instant pairsAt(Tx tx, Partnership partnership, Round round) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    LocalDate opened = round.opensAt().atZone(partnership.zone()).toLocalDate();
    return closed.nextWorkingDay(opened).atTime(PAIRS).atZone(partnership.zone()).toInstant();
  }

  private void post(Tx tx, Partnership partnership, String key, Supplier<Message> message) {
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                key,
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                message,
                // A moment later, so that it stands below the question.
                tools.clock().instant().plusMillis(1)));
  }
}
