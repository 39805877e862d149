/** Agreed steps: suggested, taken on, done or dropped, and looked at again afterwards. */
@NullMarked
package folkmoot.action;

import org.jspecify.annotations.NullMarked;
