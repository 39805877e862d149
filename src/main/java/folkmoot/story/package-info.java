/** A week played through the playground's control API, as a script or a test can do it. */
@NullMarked
package folkmoot.story;

import org.jspecify.annotations.NullMarked;
