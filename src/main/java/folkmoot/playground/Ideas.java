package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What simulated members do where people write ideas, see that two are alike, and sort them. */
final class Ideas {
  private static final int MOST_FORWARD = 2;

  private final JsonObject told;
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * @param told which labels ideas are known by, the ideas of each organisation, which of them are
   *     alike, and under which heading one belongs
   */
  Ideas(JsonObject told) {
    this.told = told;
  }

  /** Whether an idea is written into it: its label is the word for one, with a number. */
  boolean isFor(Field field) {
    String label = Directory.folded(field.label()).replaceAll(" \\d+$", "");
    return told.has("write") && label.equals(Json.text(told, "write", ""));
  }

  /**
   * What is written into a form. Where ideas stand in the window already, some of those are put
   * forward, as two who look at both their lists do; a form somebody has written into stays.
   *
   * @param shown what stands in the window around its fields
   * @param liking how much she likes an idea
   */
  JsonObject written(
      String organisation, Form form, String shown, ToDoubleFunction<String> liking) {
    List<Field> fields = form.fields().stream().filter(this::isFor).toList();
    JsonObject values = new JsonObject();
    if (fields.stream().allMatch(field -> field.empty(form.state(field)))) {
      List<String> seen = all().stream().filter(shown::contains).toList();
      List<String> words = seen.isEmpty() ? own(organisation) : forward(seen, liking);
      for (int i = 0; i < Math.min(words.size(), fields.size()); i++) {
        values.addProperty(fields.get(i).blockId(), words.get(i));
      }
    }
    return values;
  }

  private List<String> all() {
    JsonObject by = Json.child(told, "by");
    return by.keySet().stream().flatMap(name -> Json.texts(by, name).stream()).toList();
  }

  /** One that was said least so far: people do not repeat each other word by word. */
  private synchronized List<String> own(String organisation) {
    JsonObject by = Json.child(told, "by");
    Optional<String> rarest =
        Json.texts(by, by.has(organisation) ? organisation : "").stream()
            .min(Comparator.comparingInt(word -> uses.getOrDefault(word, 0)));
    rarest.ifPresent(word -> uses.merge(word, 1, Integer::sum));
    return rarest.stream().toList();
  }

  /** The best liked, and another one where two of those seen are liked well. */
  private List<String> forward(List<String> seen, ToDoubleFunction<String> liking) {
    List<String> best = new ArrayList<>(seen);
    best.sort(
        Comparator.comparing((String idea) -> alike(idea).isEmpty())
            .thenComparing(Comparator.comparingDouble(liking).reversed()));
    boolean two = best.size() > 1 && liking.applyAsDouble(best.get(1)) > 1;
    return best.subList(0, two ? MOST_FORWARD : 1);
  }

  /** Whether somebody who reads this knows of another idea that says the same. */
  boolean speaksOfTwins(String shown) {
    return all().stream().anyMatch(idea -> shown.contains(idea) && !alike(idea).isEmpty());
  }

  private List<String> alike(String idea) {
    return Json.objects(told, "alike").stream()
        .map(entry -> Json.texts(entry, "ideas"))
        .filter(words -> words.contains(idea))
        .flatMap(List::stream)
        .filter(other -> !other.equals(idea))
        .toList();
  }

  /** Whether it is asked which other idea is the same. */
  boolean compares(Form form) {
    return told.has("same") && form.field(Json.text(told, "same", "")).isPresent();
  }

  /** The other one that says the same; nothing where there is none. */
  JsonObject compared(Form form, String shown) {
    JsonObject values = new JsonObject();
    Field which = form.field(Json.text(told, "same", "")).orElseThrow();
    all().stream()
        .filter(shown::contains)
        .flatMap(idea -> alike(idea).stream())
        .flatMap(other -> option(which, other).stream())
        .findFirst()
        .ifPresent(option -> values.addProperty(which.blockId(), Json.text(option, "value", "")));
    return values;
  }

  private static Optional<JsonObject> option(Field which, String words) {
    return which.options().stream()
        .filter(option -> Field.optionText(option).contains(words))
        .findFirst();
  }

  /** Whether it is asked which idea belongs under which heading. */
  boolean sorts(Form form) {
    return told.has("which") && form.field(Json.text(told, "which", "")).isPresent();
  }

  /** The first idea that stands nowhere yet and belongs somewhere; nothing where all do. */
  JsonObject sorted(Form form, String shown) {
    Field which = form.field(Json.text(told, "which", "")).orElseThrow();
    Field under = form.field(Json.text(told, "under", "")).orElseThrow();
    JsonObject headings = Json.child(told, "headings");
    JsonObject values = new JsonObject();
    for (String idea : all()) {
      Optional<JsonObject> option =
          option(which, ". " + idea).filter(free -> !shown.contains(idea));
      Optional<String> heading =
          headings.keySet().stream()
              .filter(name -> Json.texts(headings, name).stream().anyMatch(idea::contains))
              .findFirst();
      if (option.isPresent() && heading.isPresent()) {
        values.addProperty(which.blockId(), Json.text(option.get(), "value", ""));
        values.addProperty(under.blockId(), heading.get());
        return values;
      }
    }
    return values;
  }
}
