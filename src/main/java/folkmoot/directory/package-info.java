/** Who is in which channel, as Slack tells it, kept in step by events and by looking again. */
@NullMarked
package folkmoot.directory;

import org.jspecify.annotations.NullMarked;
