/** What came of each published result: talked about, acted on, raised again, or left alone. */
@NullMarked
package folkmoot.sequel;

import org.jspecify.annotations.NullMarked;
