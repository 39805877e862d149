/** Charts Slack draws itself, and the same in words. */
@NullMarked
package folkmoot.chart;

import org.jspecify.annotations.NullMarked;
