package folkmoot.opera;

import folkmoot.asking.Tools;
import folkmoot.box.Boxes;

/**
 * What the use cases of this package work with.
 *
 * @param greets whether the two of a pair are told of each other in a conversation of theirs
 */
record OperaTools(Tools tools, Boxes boxes, boolean greets) {}
