/** What an operator's monitoring may know: counts and times, and nothing of any person. */
@NullMarked
package folkmoot.monitoring;

import org.jspecify.annotations.NullMarked;
