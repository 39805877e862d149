package folkmoot.asking;

import folkmoot.round.AnswerSheet;
import folkmoot.round.Consent;
import folkmoot.round.Item;
import folkmoot.round.Reopened;
import folkmoot.round.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in an answering form.
 *
 * @param scale for each scaled item chosen its point from 1 on, or 0 for "can't say"
 * @param said for each open item what stands in its field
 */
public record Entry(Map<String, Integer> scale, Map<String, Said> said) {
  /** A form nobody has filled in. */
  public static final Entry BLANK = new Entry(Map.of(), Map.of());

  public Entry {
    scale = Map.copyOf(scale);
    said = Map.copyOf(said);
  }

  /** Her answer as it was counted; nothing was without an agreement that it needed. */
  static Entry of(Reopened mine) {
    Map<String, Said> said = new HashMap<>();
    mine.sheet()
        .words()
        .forEach(
            (item, words) ->
                said.put(
                    item, new Said(words.text(), Choice.valueOf(words.consent().name()), true)));
    return new Entry(mine.sheet().scale(), said);
  }

  /** What stands in the field of this open item. */
  public Said to(String item) {
    return said.getOrDefault(item, Said.NOTHING);
  }

  Entry with(String item, Said words) {
    Map<String, Said> changed = new HashMap<>(said);
    changed.put(item, words);
    return new Entry(scale, changed);
  }

  /** The same with what stands on one page now, also where a field was emptied. */
  Entry withPage(Collection<Item> page, Entry now) {
    Map<String, Integer> chosen = new HashMap<>(scale);
    Map<String, Said> words = new HashMap<>(said);
    for (Item item : page) {
      chosen.remove(item.id());
      words.remove(item.id());
    }
    chosen.putAll(now.scale);
    words.putAll(now.said);
    return new Entry(chosen, words);
  }

  /** The same without what stands in these items. */
  Entry without(Collection<Item> page) {
    return withPage(page, BLANK);
  }

  /** What stands in these items alone. */
  Entry only(Collection<Item> page) {
    Set<String> ids = page.stream().map(Item::id).collect(Collectors.toSet());
    Map<String, Integer> chosen = new HashMap<>(scale);
    Map<String, Said> words = new HashMap<>(said);
    chosen.keySet().retainAll(ids);
    words.keySet().retainAll(ids);
    return new Entry(chosen, words);
  }

  boolean isBlank() {
    return scale.isEmpty() && !hasWords();
  }

  boolean hasWords() {
    return said.values().stream().anyMatch(each -> !each.text().isEmpty());
  }

  /** The open items whose words are to be kept for her alone. */
  Set<String> drafts() {
    return said.entrySet().stream()
        .filter(each -> each.getValue().isDraft())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The open items whose words others will read. */
  Set<String> shown() {
    return said.entrySet().stream()
        .filter(each -> each.getValue().isShown())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The answer to count; a draft's words are in it as if for themes, and are taken out before. */
  AnswerSheet sheet() {
    Map<String, Words> words = new HashMap<>();
    said.forEach(
        (item, each) -> {
          if (!each.text().isEmpty() && each.choice() != null) {
            words.put(item, new Words(each.text(), consent(each)));
          }
        });
    return new AnswerSheet(scale, words);
  }

  private static Consent consent(Said said) {
    return said.isDraft()
        ? Consent.THEMES_ONLY
        : Consent.valueOf(Objects.requireNonNull(said.choice()).name());
  }

  /** Nobody's answer may find its way into a log by accident. */
  @Override
  public String toString() {
    return "Entry";
  }
}
