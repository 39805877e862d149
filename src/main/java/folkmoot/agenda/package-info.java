/**
 * What recurs and when nothing does: the schedule, closed days, and keeping a round open longer.
 */
@NullMarked
package folkmoot.agenda;

import org.jspecify.annotations.NullMarked;
