/** The hub, one's own settings, help and status: what leads to everything the features offer. */
@NullMarked
package folkmoot.home;

import org.jspecify.annotations.NullMarked;
