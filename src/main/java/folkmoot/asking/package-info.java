/** What every kind of round has in common towards people: opening, answering, words, closing. */
@NullMarked
package folkmoot.asking;

import org.jspecify.annotations.NullMarked;
