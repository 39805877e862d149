/** What an operator asks before and after starting: is everything in order, and what mends it. */
@NullMarked
package folkmoot.check;

import org.jspecify.annotations.NullMarked;
