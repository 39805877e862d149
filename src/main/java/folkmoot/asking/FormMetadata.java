package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.ids.RoundId;
import folkmoot.round.Item;
import folkmoot.slack.FormValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an answering form carries along.
 *
 * @param checked how often the author was shown her words
 * @param page which page it is, from 0
 */
record FormMetadata(RoundId round, int checked, int page) {

  static FormMetadata read(String written) {
    String[] parts = written.split(" ", -1);
    int page = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return new FormMetadata(new RoundId(parts[0]), Integer.parseInt(parts[1]), page);
  }

  /** What is asked on the page. */
  List<Item> items(Asked asked) {
    List<List<Item>> pages = Pages.of(asked.round());
    return pages.get(Math.min(page, pages.size() - 1));
  }

  Check check() {
    return new Check(checked, Set.of(), Set.of(), "");
  }

  /** What stands in the form. */
  Entry entry(Asked asked, FormValues values) {
    Map<String, Integer> scale = new HashMap<>();
    Map<String, Said> said = new HashMap<>();
    for (Item item : items(asked)) {
      if (item.kind() == Item.Kind.SCALE) {
        values.one(item.id()).ifPresent(value -> scale.put(item.id(), Integer.valueOf(value)));
      } else {
        said.put(
            item.id(),
            new Said(
                values.one(asked.wordsBlock(item, check())).orElse(""),
                values.one(asked.consentBlock(item)).map(Choice::valueOf).orElse(null),
                !values.all(asked.agreedBlock(item)).isEmpty()));
      }
    }
    return new Entry(scale, said);
  }
}
