/** What was published: the only thing that is known of a closed round. */
@NullMarked
package folkmoot.record;

import org.jspecify.annotations.NullMarked;
