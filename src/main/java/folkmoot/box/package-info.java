/** Boxes: what people write under a key of its own, until the box is emptied and the key gone. */
@NullMarked
package folkmoot.box;

import org.jspecify.annotations.NullMarked;
