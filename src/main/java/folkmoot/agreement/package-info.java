/** What a partnership agrees on: its purpose, and what the partners expect of each other. */
@NullMarked
package folkmoot.agreement;

import org.jspecify.annotations.NullMarked;
