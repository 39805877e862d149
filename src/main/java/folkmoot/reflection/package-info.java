/** A member looks at how she works with others, for herself alone. */
@NullMarked
package folkmoot.reflection;

import org.jspecify.annotations.NullMarked;
