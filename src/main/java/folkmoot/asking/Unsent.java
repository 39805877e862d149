package folkmoot.asking;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import folkmoot.draft.Draft;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What members wrote or chose and did not send: it lies under their own keys, choices under the
 * round's key too, and counts nowhere.
 */
final class Unsent {
  private static final Gson GSON = new Gson();

  private final Tools tools;

  Unsent(Tools tools) {
    this.tools = tools;
  }

  /**
   * Her answer as it counts, with what she typed just now or kept before.
   *
   * @param typed goes into the first field for words unless it is empty
   */
  Entry with(Place place, Entry counted, String typed) {
    List<Draft> drafts =
        tools.database().transact(tx -> tools.drafts().of(tx, place.member().id()));
    Entry entry = withPages(place, counted);
    String rest = typed;
    for (Item prompt : place.round().openItems()) {
      Said there = entry.to(prompt.id());
      if (!rest.isBlank()) {
        entry = entry.with(prompt.id(), there.withText(rest));
        rest = "";
      } else if (there.text().isEmpty()) {
        entry = entry.with(prompt.id(), there.withText(draft(drafts, prompt, place.round())));
      }
    }
    return entry;
  }

  private static String draft(List<Draft> drafts, Item prompt, Round round) {
    return drafts.stream()
        .filter(draft -> isFor(draft, prompt, round))
        .map(Draft::text)
        .findFirst()
        .orElse("");
  }

  /** A draft belongs to the question it was begun for; a loose one to any open question alone. */
  private static boolean isFor(Draft draft, Item prompt, Round round) {
    return draft.about().equals(prompt.wording())
        || (draft.about().equals(Answering.LOOSE) && round.scaleItems().isEmpty());
  }

  private Entry withPages(Place place, Entry counted) {
    Map<String, Integer> all = new HashMap<>(counted.scale());
    all.putAll(kept(place));
    return new Entry(all, counted.said());
  }

  /** Keeps what stands on a page: choices beside those kept before, words as drafts. */
  void keep(Place place, Entry page) {
    Map<String, Integer> all = new HashMap<>(kept(place));
    all.putAll(page.scale());
    write(place, all);
    tools.database().run(tx -> place.round().openItems().forEach(p -> keep(tx, place, p, page)));
  }

  private void keep(Tx tx, Place place, Item prompt, Entry page) {
    String text = page.to(prompt.id()).text();
    if (!text.isBlank()) {
      tools.drafts().save(tx, place.member().id(), prompt.wording(), text);
    }
  }

  /** What was sent need not lie about as a draft too. */
  void sent(Place place, List<Item> page, Entry entry) {
    Map<String, Integer> before = kept(place);
    if (!before.isEmpty()) {
      Map<String, Integer> rest = new HashMap<>(before);
      page.forEach(item -> rest.remove(item.id()));
      write(place, rest);
    }
    List<Item> said =
        place.round().openItems().stream()
            .filter(prompt -> !entry.to(prompt.id()).text().isEmpty())
            .toList();
    tools
        .database()
        .run(
            tx ->
                tools.drafts().of(tx, place.member().id()).stream()
                    .filter(draft -> said.stream().anyMatch(p -> isFor(draft, p, place.round())))
                    .forEach(draft -> tools.drafts().delete(tx, place.member().id(), draft.id())));
  }

  private void write(Place place, Map<String, Integer> choices) {
    tools
        .database()
        .run(
            tx -> {
              if (choices.isEmpty()) {
                tools.drafts().dropSheet(tx, place.member().id(), place.round().id());
              } else {
                tools
                    .answers()
                    .sealUnsent(place.round().id(), place.person(), GSON.toJson(choices))
                    .ifPresent(locked -> keep(tx, place, locked));
              }
            });
  }

  private void keep(Tx tx, Place place, String locked) {
    tools.drafts().keepSheet(tx, place.member().id(), place.round().id(), locked);
  }

  private Map<String, Integer> kept(Place place) {
    return tools
        .database()
        .transact(tx -> tools.drafts().sheet(tx, place.member().id(), place.round().id()))
        .flatMap(locked -> tools.answers().openUnsent(place.round().id(), place.person(), locked))
        .map(text -> GSON.fromJson(text, new TypeToken<Map<String, Integer>>() {}))
        .orElse(Map.of());
  }
}
