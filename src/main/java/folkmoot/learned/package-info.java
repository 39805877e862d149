/** What members learned, written down for all: with a name or without one. */
@NullMarked
package folkmoot.learned;

import org.jspecify.annotations.NullMarked;
