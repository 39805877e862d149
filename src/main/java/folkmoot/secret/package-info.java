/** Keys kept outside the main database, and what they lock. */
@NullMarked
package folkmoot.secret;

import org.jspecify.annotations.NullMarked;
