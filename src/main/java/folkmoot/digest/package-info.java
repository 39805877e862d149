/** The weekly summary: what the features have to say, at the partnership's hour, or silence. */
@NullMarked
package folkmoot.digest;

import org.jspecify.annotations.NullMarked;
