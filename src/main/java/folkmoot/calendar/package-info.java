/** Closed days: holidays from files, and each partnership's choice of them with days of its own. */
@NullMarked
package folkmoot.calendar;

import org.jspecify.annotations.NullMarked;
