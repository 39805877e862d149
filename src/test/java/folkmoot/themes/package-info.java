@NullMarked
package folkmoot.themes;

import org.jspecify.annotations.NullMarked;
