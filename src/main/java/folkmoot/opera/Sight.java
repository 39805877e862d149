package folkmoot.opera;

import folkmoot.partnership.Partnership;
import java.util.OptionalInt;

/**
 * An OPERA as everybody sees it.
 *
 * @param asker who asked for it; empty once she had herself removed
 * @param people how many take part
 * @param organisations of how many organisations they are
 * @param in how many did what the step is for; empty while it is fewer than may be told
 */
record Sight(
    Opera opera,
    Partnership partnership,
    String asker,
    int people,
    int organisations,
    OptionalInt in) {}
