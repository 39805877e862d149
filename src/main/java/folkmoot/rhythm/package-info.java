/**
 * What recurs: standing orders as a local rule and a zone, what becomes of each date, and how much
 * all of it asks of people.
 */
@NullMarked
package folkmoot.rhythm;

import org.jspecify.annotations.NullMarked;
