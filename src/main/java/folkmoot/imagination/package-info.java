/** Imagination week: five days without figures, and one what-if a day. */
@NullMarked
package folkmoot.imagination;

import org.jspecify.annotations.NullMarked;
