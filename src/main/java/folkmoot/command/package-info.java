/** What somebody typed after {@code /moot}, read into a verb and its arguments. */
@NullMarked
package folkmoot.command;

import org.jspecify.annotations.NullMarked;
