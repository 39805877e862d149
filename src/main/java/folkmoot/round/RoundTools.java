package folkmoot.round;

import folkmoot.calendar.Calendars;
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
    Calendars calendars,
    Ids ids,
    InstantSource clock) {}
