/** Open questions: private entry, and people's words as they agreed to share them. */
@NullMarked
package folkmoot.listening;

import org.jspecify.annotations.NullMarked;
