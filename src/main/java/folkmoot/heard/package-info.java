/** What people we serve said, in their words: passed on by members, and kept without them. */
@NullMarked
package folkmoot.heard;

import org.jspecify.annotations.NullMarked;
