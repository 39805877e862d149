/** Slack in and out: signed requests, Bolt, the Web API. */
@NullMarked
package folkmoot.slack;

import org.jspecify.annotations.NullMarked;
