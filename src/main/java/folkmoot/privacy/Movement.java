package folkmoot.privacy;

import folkmoot.statistics.Change;
import folkmoot.statistics.ControlChart;
import java.time.Instant;

/**
 * An item's figure beside its own earlier reading, worked out from what was published of both.
 *
 * @param since when the round of the earlier reading closed
 * @param change whether it changed since then
 * @param signal what the latest of its readings says when all of them are looked at
 */
public record Movement(Instant since, Change<String> change, ControlChart.Signal signal) {}
