/** Who is put together with whom, so that people of different organisations meet. */
@NullMarked
package folkmoot.pairing;

import org.jspecify.annotations.NullMarked;
