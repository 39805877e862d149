package folkmoot.prompt;

import folkmoot.round.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** All prompts there are, and which partnership has which. */
public final class PromptBank {
  private final List<Known> known;

  /**
   * The prompts of one file and who has them.
   *
   * @param partnerships names of the partnerships they are for; none means all
   */
  private record Known(String file, List<Prompt> prompts, List<String> partnerships) {
    boolean isFor(String partnership) {
      return partnerships.isEmpty() || partnerships.contains(partnership);
    }

    boolean meets(Known other) {
      return partnerships.isEmpty()
          || other.partnerships.isEmpty()
          || !Collections.disjoint(partnerships, other.partnerships);
    }
  }

  /**
   * What was read.
   *
   * @param mistakes one sentence for each, with its file; with any, the bank is not to be used
   */
  record Read(PromptBank bank, List<String> mistakes) {}

  private PromptBank(List<Known> known) {
    this.known = List.copyOf(known);
  }

  /**
   * Reads prompts.
   *
   * @param files by name
   */
  static Read read(Map<String, String> files) {
    List<String> mistakes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Known> known = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (file, json) -> {
              PromptReader reader = new PromptReader(file, ids, mistakes);
              PromptPage page = reader.page(json);
              if (page != null) {
                List<String> whose =
                    Objects.requireNonNullElse(page.partnerships(), List.<String>of());
                known.add(new Known(file, reader.prompts(page), whose));
              }
            });
    PromptBank bank = new PromptBank(known);
    bank.checkWordings(mistakes);
    bank.checkFamilies(mistakes);
    return new Read(bank, List.copyOf(mistakes));
  }

  /** What was asked is known again by its wording, so that one wording must mean one prompt. */
  private void checkWordings(List<String> mistakes) {
    for (int i = 0; i < known.size(); i++) {
      List<Prompt> before = new ArrayList<>();
      for (Known other : known.subList(0, i)) {
        if (other.meets(known.get(i))) {
          before.addAll(other.prompts());
        }
      }
      for (Prompt prompt : known.get(i).prompts()) {
        for (Prompt other : before) {
          if (!prompt.id().isEmpty() && asksTheSame(prompt, other)) {
            mistakes.add(
                known.get(i).file()
                    + ": prompt "
                    + prompt.id()
                    + " asks what "
                    + other.id()
                    + " asks.");
          }
        }
        before.add(prompt);
      }
    }
  }

  private static boolean asksTheSame(Prompt one, Prompt other) {
    return Wording.plain(one.wording()).equals(Wording.plain(other.wording()));
  }

  /** Whoever has no files of its own has prompts to choose from all the same. */
  private void checkFamilies(List<String> mistakes) {
    Arrays.stream(Family.values())
        .filter(Family::isWeekly)
        .filter(family -> known.stream().noneMatch(each -> hasForEverybody(each, family)))
        .forEach(
            family ->
                mistakes.add(
                    "prompts: there must be one for everybody of the family "
                        + family.word()
                        + "."));
  }

  private static boolean hasForEverybody(Known each, Family family) {
    return each.partnerships().isEmpty()
        && each.prompts().stream().anyMatch(p -> p.family() == family && p.isWeekly());
  }

  /** The prompts of this partnership, by its name. */
  public List<Prompt> of(String partnership) {
    return known.stream()
        .filter(each -> each.isFor(partnership))
        .flatMap(each -> each.prompts().stream())
        .toList();
  }
}
