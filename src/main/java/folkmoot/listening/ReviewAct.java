package folkmoot.listening;

import folkmoot.ids.MemberId;
import java.time.Instant;

/**
 * Something a convener did while looking through words; everybody in the partnership can read it.
 *
 * @param words what it was about: names of themes, or the reason why words were hidden; never words
 *     of an answer
 */
record ReviewAct(Instant at, MemberId member, Kind kind, String words) {
  /** What conveners can do. */
  enum Kind {
    OPENED,
    RENAMED,
    MERGED,
    MOVED,
    HID,
    PUBLISHED
  }
}
