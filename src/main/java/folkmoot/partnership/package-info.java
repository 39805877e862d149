/** Partnerships, their organisations, members and conveners, and who somebody is. */
@NullMarked
package folkmoot.partnership;

import org.jspecify.annotations.NullMarked;
