package folkmoot.reflection;

import folkmoot.ids.PartnershipId;
import java.util.List;

/** What a member who reflects sees next. */
sealed interface Shown {
  /**
   * What she kept.
   *
   * @param finished some of them, the newest first
   * @param begun whether one waits to be finished
   * @param from how many newer ones stand before these
   */
  record Overview(
      PartnershipId partnership,
      Said said,
      List<Reflection> finished,
      boolean begun,
      int from,
      boolean more)
      implements Shown {
    public Overview {
      finished = List.copyOf(finished);
    }
  }

  /**
   * One page of the questions.
   *
   * @param neverWritten whether she wants no direct messages at all
   */
  record Page(
      PartnershipId partnership,
      Reflection reflection,
      List<Leaf> pages,
      int number,
      boolean neverWritten)
      implements Shown {
    public Page {
      pages = List.copyOf(pages);
    }

    Leaf leaf() {
      return pages.get(number);
    }

    boolean isLast() {
      return number == pages.size() - 1;
    }
  }

  /** There is nothing to keep; the block says where to tell it. */
  record Nothing(String block) implements Shown {}

  /** She wrote more than there is room for. */
  record TooLong(String block) implements Shown {}

  /** She is no member there. */
  record Stranger() implements Shown {}

  /** What has just been done. */
  enum Said {
    NOTHING,
    KEPT,
    KEPT_AND_WRITTEN_TO,
    DELETED
  }
}
