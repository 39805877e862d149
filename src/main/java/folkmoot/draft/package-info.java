/** Words a member keeps for herself, under a key of her own. */
@NullMarked
package folkmoot.draft;

import org.jspecify.annotations.NullMarked;
