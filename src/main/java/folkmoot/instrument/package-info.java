/** Sets of questions as files give them, which of them a pulse asks, and a partnership's stage. */
@NullMarked
package folkmoot.instrument;

import org.jspecify.annotations.NullMarked;
