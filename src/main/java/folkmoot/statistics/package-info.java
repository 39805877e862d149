/** Figures of small groups, computed by pure functions. */
@NullMarked
package folkmoot.statistics;

import org.jspecify.annotations.NullMarked;
