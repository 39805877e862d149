/** Words of members that stand for all to read, until they are taken out with a reason. */
@NullMarked
package folkmoot.shelf;

import org.jspecify.annotations.NullMarked;
