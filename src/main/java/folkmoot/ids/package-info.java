/** Typed identifiers: of our own things and of Slack's. */
@NullMarked
package folkmoot.ids;

import org.jspecify.annotations.NullMarked;
