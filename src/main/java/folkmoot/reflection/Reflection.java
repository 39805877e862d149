package folkmoot.reflection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member kept for herself.
 *
 * @param day on which she finished it, where she was; null while she has not
 * @param choices the points chosen, by item; none once it is finished
 * @param words what she wrote, by prompt; none once it is finished
 * @param features what she chose, in words, once it is finished: it reads later as it was asked
 * @param notes what she wrote, once it is finished
 */
record Reflection(
    String id,
    @Nullable LocalDate day,
    Map<String, Integer> choices,
    Map<String, String> words,
    List<InWords> features,
    List<Note> notes) {

  /** Characters of one answer in words. */
  static final int MOST_WORDS = 500;

  /** What she wrote under one of the closing questions. */
  record Note(String prompt, String text) {
    @Override
    public String toString() {
      return "Note";
    }
  }

  Reflection {
    choices = Map.copyOf(choices);
    words = Map.copyOf(words);
    features = List.copyOf(features);
    notes = List.copyOf(notes);
  }

  static Reflection begun(String id) {
    return new Reflection(id, null, Map.of(), Map.of(), List.of(), List.of());
  }

  boolean isFinished() {
    return day != null;
  }

  boolean isEmpty() {
    return choices.isEmpty() && words.isEmpty() && !isFinished();
  }

  /** The same with one page as it was sent; what she emptied there is gone. */
  Reflection with(Leaf page, Map<String, Integer> chosen, Map<String, String> written) {
    Map<String, Integer> allChosen = new HashMap<>(choices);
    page.items().forEach(item -> allChosen.remove(item.id()));
    allChosen.putAll(chosen);
    Map<String, String> allWritten = new HashMap<>(words);
    page.prompts().forEach(prompt -> allWritten.remove(prompt.id()));
    allWritten.putAll(written);
    return new Reflection(id, null, allChosen, allWritten, List.of(), List.of());
  }

  /** The finished one: words alone, and no numbers any more. */
  Reflection finished(LocalDate today, List<Leaf> pages) {
    List<InWords> told = new ArrayList<>();
    List<Note> wrote = new ArrayList<>();
    for (Leaf page : pages) {
      if (!page.items().isEmpty()) {
        told.add(InWords.of(page, choices));
      }
      page.prompts().stream()
          .filter(prompt -> words.containsKey(prompt.id()))
          .forEach(p -> wrote.add(new Note(p.wording(), words.getOrDefault(p.id(), ""))));
    }
    return new Reflection(id, today, Map.of(), Map.of(), told, wrote);
  }

  /** The first page on which nothing is chosen yet, to go on from there. */
  int firstOpen(List<Leaf> pages) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).items().stream().noneMatch(item -> choices.containsKey(item.id()))) {
        return i;
      }
    }
    return pages.size() - 1;
  }

  @Override
  public String toString() {
    return "Reflection";
  }
}
