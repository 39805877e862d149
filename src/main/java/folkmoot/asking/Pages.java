package folkmoot.asking;

import folkmoot.round.Item;
import folkmoot.round.Round;
import java.util.ArrayList;
import java.util.List;

/** How the questions of a round are spread over the pages of its form. */
final class Pages {
  /** So many fit one window without becoming a burden to look at. */
  private static final int MOST_ON_ONE = 12;

  private static final int ON_EACH = 5;

  private Pages() {}

  /** The questions page by page: all on one, or five at a time with those in words at the end. */
  static List<List<Item>> of(Round round) {
    if (round.items().size() <= MOST_ON_ONE) {
      return List.of(round.items());
    }
    List<List<Item>> pages = new ArrayList<>();
    List<Item> scaled = round.scaleItems();
    for (int from = 0; from < scaled.size(); from += ON_EACH) {
      pages.add(scaled.subList(from, Math.min(scaled.size(), from + ON_EACH)));
    }
    if (!round.openItems().isEmpty()) {
      pages.add(round.openItems());
    }
    return pages;
  }
}
