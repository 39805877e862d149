package folkmoot.asking;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
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
    Entry held = held(place);
    Map<String, Integer> all = new HashMap<>(counted.scale());
    all.putAll(held.scale());
    Map<String, Said> said = new HashMap<>(counted.said());
    said.putAll(held.said());
    return new Entry(all, said);
  }

  /** Keeps what stands on a page: choices beside those kept before, words as drafts. */
  void keep(Place place, Entry page) {
    Entry before = held(place).without(place.round().openItems());
    Map<String, Integer> all = new HashMap<>(before.scale());
    all.putAll(page.scale());
    write(place, new Entry(all, before.said()));
    tools.database().run(tx -> place.round().openItems().forEach(p -> keep(tx, place, p, page)));
  }

  private void keep(Tx tx, Place place, Item prompt, Entry page) {
    String text = page.to(prompt.id()).text();
    if (!text.isBlank()) {
      tools.drafts().save(tx, place.member().id(), prompt.wording(), text);
    }
  }

  /**
   * Holds a page that she sent and now looks at once more. Her words lie under the round's key too:
   * unlike a draft she asked for, they mean nothing to anybody once the round is over.
   */
  void hold(Place place, List<Item> page, Entry entry) {
    write(place, held(place).withPage(page, entry.only(page)));
  }

  /** Forgets what was held of these items. */
  void drop(Place place, List<Item> items) {
    Entry before = held(place);
    if (!before.equals(Entry.BLANK)) {
      write(place, before.without(items));
    }
  }

  /** What was sent need not lie about as a draft too. */
  void sent(Place place, List<Item> page, Entry entry) {
    drop(place, page);
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

  private void write(Place place, Entry held) {
    tools
        .database()
        .run(
            tx -> {
              if (held.equals(Entry.BLANK)) {
                tools.drafts().dropSheet(tx, place.member().id(), place.round().id());
              } else {
                tools
                    .answers()
                    .sealUnsent(place.round().id(), place.person(), GSON.toJson(held))
                    .ifPresent(locked -> keep(tx, place, locked));
              }
            });
  }

  private void keep(Tx tx, Place place, String locked) {
    tools.drafts().keepSheet(tx, place.member().id(), place.round().id(), locked);
  }

  /** What she chose or sent on pages of this round that do not count yet. */
  Entry held(Place place) {
    return tools
        .database()
        .transact(tx -> tools.drafts().sheet(tx, place.member().id(), place.round().id()))
        .flatMap(locked -> tools.answers().openUnsent(place.round().id(), place.person(), locked))
        .map(Unsent::read)
        .orElse(Entry.BLANK);
  }

  /** Before words were held, choices stood there alone. */
  private static Entry read(String json) {
    JsonObject object = GSON.fromJson(json, JsonObject.class);
    return object.has("said")
        ? GSON.fromJson(object, Entry.class)
        : new Entry(
            GSON.fromJson(object, new TypeToken<Map<String, Integer>>() {}.getType()), Map.of());
  }
}
