/** What may be said of a round: nothing leaves without the auditor's type. */
@NullMarked
package folkmoot.privacy;

import org.jspecify.annotations.NullMarked;
