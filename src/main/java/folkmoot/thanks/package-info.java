/** A member thanks another: privately, and counted for all by what it was for. */
@NullMarked
package folkmoot.thanks;

import org.jspecify.annotations.NullMarked;
