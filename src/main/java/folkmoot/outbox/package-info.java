/** Messages that a decision owes the world, written with the decision and delivered later. */
@NullMarked
package folkmoot.outbox;

import org.jspecify.annotations.NullMarked;
