/** How a partnership moves from one stage to the next: proposed, left open to objections, taken. */
@NullMarked
package folkmoot.stage;

import org.jspecify.annotations.NullMarked;
