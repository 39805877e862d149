/**
 * A stand-in for Slack that runs on this machine: workspaces, people, channels, the Web API, signed
 * deliveries, and a clock that can be moved. It shares a port and a signing secret with the app,
 * and nothing else.
 */
@NullMarked
package folkmoot.playground;

import org.jspecify.annotations.NullMarked;
