/** What Slack refuses in messages and views, read from its documents by itself. */
@NullMarked
package folkmoot.playground.wire;

import org.jspecify.annotations.NullMarked;
