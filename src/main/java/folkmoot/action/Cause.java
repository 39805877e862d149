package folkmoot.action;

import folkmoot.ids.RoundId;
import java.time.LocalDate;

/**
 * Which result an action answers.
 *
 * @param about the item, the theme or the title of the round, as it was published
 * @param asked when the round closed, in the partnership's zone
 * @param said what people said, in a few words of whoever suggested the action; may be empty
 */
record Cause(RoundId round, String about, LocalDate asked, String said) {}
