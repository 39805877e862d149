package folkmoot;

import folkmoot.monitoring.Gauges;
import folkmoot.outbox.Backlog;
import folkmoot.round.Round;
import folkmoot.round.Rounds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the database says of the present, for the operator's monitoring. */
final class CurrentGauges implements Gauges {
  private final Kernel kernel;

  CurrentGauges(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public Map<Key, Double> read() {
    Instant now = kernel.clock().instant();
    return kernel
        .database()
        .transact(
            tx -> {
              Map<Key, Double> values = new LinkedHashMap<>();
              Backlog backlog = Backlog.at(tx, now);
              values.put(new Key("folkmoot.queue.due"), (double) backlog.due());
              values.put(new Key("folkmoot.queue.age.seconds"), backlog.age().toMillis() / 1000.0);
              values.put(new Key("folkmoot.queue.undecided"), (double) backlog.undecided());
              Map<Round.State, Integer> rounds = new Rounds(kernel.rounds()).byState(tx);
              for (Round.State state : Round.State.values()) {
                values.put(
                    new Key("folkmoot.rounds", "state", state.name().toLowerCase(Locale.ROOT)),
                    (double) rounds.getOrDefault(state, 0));
              }
              return values;
            });
  }
}
