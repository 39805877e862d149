/** Open questions as files give them, by family, and which of them has its turn. */
@NullMarked
package folkmoot.prompt;

import org.jspecify.annotations.NullMarked;
