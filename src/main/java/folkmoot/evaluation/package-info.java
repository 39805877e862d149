/** Whether Folkmoot itself helps: measures about results and actions, never about people. */
@NullMarked
package folkmoot.evaluation;

import org.jspecify.annotations.NullMarked;
