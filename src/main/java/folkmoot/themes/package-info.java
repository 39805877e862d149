/** Open answers in, named groups out: in process, in memory, without a network. */
@NullMarked
package folkmoot.themes;

import org.jspecify.annotations.NullMarked;
