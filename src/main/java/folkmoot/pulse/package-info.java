/** The pulse and the check-in: which questions this week, how they are asked, and the mirror. */
@NullMarked
package folkmoot.pulse;

import org.jspecify.annotations.NullMarked;
