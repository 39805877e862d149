/** When things happen: phrases people type, the instants they mean, and how a moment is said. */
@NullMarked
package folkmoot.time;

import org.jspecify.annotations.NullMarked;
