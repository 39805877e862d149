/** OPERA: from ideas that people write alone to what they agree on, with nobody drowned out. */
@NullMarked
package folkmoot.opera;

import org.jspecify.annotations.NullMarked;
