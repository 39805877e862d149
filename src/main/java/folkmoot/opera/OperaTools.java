package folkmoot.opera;

import folkmoot.asking.Tools;
import folkmoot.box.Boxes;

/** What the use cases of this package work with. */
record OperaTools(Tools tools, Boxes boxes) {}
