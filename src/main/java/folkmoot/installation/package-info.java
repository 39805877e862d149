/** Which workspaces installed Folkmoot, and their tokens, sealed. */
@NullMarked
package folkmoot.installation;

import org.jspecify.annotations.NullMarked;
