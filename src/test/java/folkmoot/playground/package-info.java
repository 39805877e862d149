/** The stand-in for Slack, tried over HTTP against a small app that answers as each test says. */
@NullMarked
package folkmoot.playground;

import org.jspecify.annotations.NullMarked;
