/** The one web port. */
@NullMarked
package folkmoot.web;

import org.jspecify.annotations.NullMarked;
