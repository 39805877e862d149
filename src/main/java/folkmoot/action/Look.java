package folkmoot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the effect of an action is looked for.
 *
 * @param item the wording of a question that is asked again and again
 * @param from from which day on something could be seen; null when nobody said
 */
record Look(String item, @Nullable LocalDate from) {}
