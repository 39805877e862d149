package folkmoot.playground.wire;

import java.util.ArrayList;
import java.util.List;

/** Where in a payload a value stands, on which surface, and the faults found so far. */
record WirePlace(WireSurface surface, String pointer, List<String> faults) {

  static WirePlace top(WireSurface surface) {
    return new WirePlace(surface, "", new ArrayList<>());
  }

  WirePlace field(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new WirePlace(surface, pointer + "/" + escaped, faults);
  }

  WirePlace item(int index) {
    return new WirePlace(surface, pointer + "/" + index, faults);
  }

  /** Notes a fault here. The sentence may name a rule, never quote what somebody wrote. */
  void fault(String sentence) {
    faults.add((pointer.isEmpty() ? "/" : pointer) + ": " + sentence);
  }
}
