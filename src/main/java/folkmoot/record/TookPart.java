package folkmoot.record;

import folkmoot.statistics.Turnout;
import java.time.Instant;

/** How many took part in a round that closed with a result, as everybody was told. */
public record TookPart(Instant closed, Turnout turnout) {}
