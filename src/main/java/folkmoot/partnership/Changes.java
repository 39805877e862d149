package folkmoot.partnership;

import java.util.List;

/**
 * What somebody changed about a partnership.
 *
 * @param organisations their names now; empty when they are as before
 */
record Changes(
    Partnership before, Partnership after, List<String> organisations, Conveners.Change conveners) {

  static Changes ofConveners(Partnership partnership, Conveners.Change change) {
    return new Changes(partnership, partnership, List.of(), change);
  }
}
