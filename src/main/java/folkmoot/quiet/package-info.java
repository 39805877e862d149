/** Quiet for a whole partnership: asked for by two organisations, ended by any one convener. */
@NullMarked
package folkmoot.quiet;

import org.jspecify.annotations.NullMarked;
