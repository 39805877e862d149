/** What is put before all members of a partnership, and holds unless somebody objects. */
@NullMarked
package folkmoot.consent;

import org.jspecify.annotations.NullMarked;
