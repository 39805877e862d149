/** What was published, to take along: tables with their meaning, and a page to print. */
@NullMarked
package folkmoot.export;

import org.jspecify.annotations.NullMarked;
