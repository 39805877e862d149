package folkmoot.round;

import folkmoot.ids.Ids;
import folkmoot.outbox.Outbox;
import folkmoot.secret.RoundKeys;
import folkmoot.store.Database;
import java.time.InstantSource;

/** What the use cases of this package work with. */
public record RoundTools(
    Database database,
    RoundKeys keys,
    RoundKinds kinds,
    Outbox outbox,
    Ids ids,
    InstantSource clock) {}
