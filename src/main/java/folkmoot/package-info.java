/** Folkmoot: the command line, the configuration and the composition root. */
@NullMarked
package folkmoot;

import org.jspecify.annotations.NullMarked;
