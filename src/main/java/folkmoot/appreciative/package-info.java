/** The appreciative series: four weeks, four open questions, and interviews in pairs. */
@NullMarked
package folkmoot.appreciative;

import org.jspecify.annotations.NullMarked;
