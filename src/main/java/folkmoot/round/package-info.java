/** The life of an answer: a round opens, answers change, it closes, is published and forgotten. */
@NullMarked
package folkmoot.round;

import org.jspecify.annotations.NullMarked;
