package folkmoot.asking;

import folkmoot.asking.AnswerForm.Check;
import folkmoot.ids.RoundId;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.slack.FormValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an answering form carries along.
 *
 * @param checked how often the author was shown her words
 */
record FormMetadata(RoundId round, int checked) {

  static FormMetadata read(String written) {
    String[] parts = written.split(" ", -1);
    return new FormMetadata(new RoundId(parts[0]), Integer.parseInt(parts[1]));
  }

  /** What stands in the form. */
  Entry entry(Round asked, FormValues values) {
    Map<String, Integer> scale = new HashMap<>();
    for (Item item : asked.scaleItems()) {
      values.one(item.id()).ifPresent(value -> scale.put(item.id(), Integer.valueOf(value)));
    }
    Check check = new Check(checked, Set.of(), Set.of());
    return new Entry(
        scale,
        asked.openItem().flatMap(item -> values.one(check.wordsBlock())).orElse(""),
        values.one(AnswerForm.CONSENT).map(Choice::valueOf).orElse(null));
  }
}
