package folkmoot.attack;

import folkmoot.privacy.Question;
import folkmoot.privacy.Scales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up partnership and its rounds: two to eight organisations, some of two people or of one
 * mind, people who come, leave, restate their organisation, skip or do not answer, and a k that may
 * be raised. The same seed makes the same partnership.
 */
final class Partnership {
  private static final List<String> NAMES =
      List.of("Abbey", "Bridge", "Castle", "Dale", "Elm", "Forge", "Gate", "Hill");
  private static final List<Question> QUESTIONS =
      List.of(
          followed("Q1", "Do we want the same?", "Same aim"),
          followed("Q2", "Is it clear?", "Clear"));

  private final Random random;
  private final boolean stable;
  private final Map<String, String> members = new LinkedHashMap<>();
  private final Map<String, int[]> sheets = new LinkedHashMap<>();
  private final Map<String, int[]> tempers = new LinkedHashMap<>();
  private final boolean eager;
  private final int items;
  private int born;

  /**
   * A question that is set beside its earlier readings, so that the attacker reads that as well.
   */
  private static Question followed(String id, String wording, String shortForm) {
    return new Question(id, wording, shortForm, Scales.EXTENT, Question.Role.FOLLOWED);
  }

  /** Rounds of the same questions. */
  static List<Played> rounds(long seed, boolean stable) {
    return new Partnership(new Random(seed), stable).play();
  }

  private Partnership(Random random, boolean stable) {
    this.random = random;
    this.stable = stable;
    this.eager = random.nextInt(3) > 0;
    this.items = 1 + random.nextInt(2);
    int organisations = 2 + random.nextInt(random.nextInt(3) == 0 ? 7 : 3);
    for (String name : NAMES.subList(0, organisations)) {
      found(name, random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 5 + random.nextInt(6));
    }
    if (random.nextInt(5) == 0) {
      found(Played.NOBODYS, 1 + random.nextInt(6));
    }
  }

  /** Each organisation leans to a part of the scale; a third of them are of one mind. */
  private void found(String name, int people) {
    int spread = random.nextInt(3) == 0 ? random.nextInt(2) : 1 + random.nextInt(4);
    tempers.put(name, new int[] {1 + random.nextInt(5), spread});
    for (int i = 0; i < people; i++) {
      join(name);
    }
  }

  private void join(String name) {
    String id = "m" + born++;
    members.put(id, name);
    sheets.put(id, sheet(name));
  }

  private int[] sheet(String name) {
    int[] temper = tempers.getOrDefault(name, new int[] {3, 2});
    int[] sheet = new int[items + 1];
    for (int i = 0; i < items; i++) {
      int answer = temper[0] + random.nextInt(2 * temper[1] + 1) - temper[1];
      sheet[i] = !eager && random.nextInt(20) == 0 ? 0 : Math.min(5, Math.max(1, answer));
    }
    sheet[items] = eager || random.nextInt(8) > 0 ? 1 : 0;
    return sheet;
  }

  private List<Played> play() {
    List<Played> rounds = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    int k = 5;
    for (int number = 0; number < count; number++) {
      if (number > 0) {
        change();
        k += random.nextInt(10) == 0 ? 1 : 0;
      }
      Map<String, int[]> answers = new LinkedHashMap<>();
      members.forEach(
          (id, name) -> {
            int[] sheet = stable ? sheets.getOrDefault(id, new int[items + 1]) : sheet(name);
            if (sheet[items] == 1) {
              answers.put(id, sheet);
            }
          });
      rounds.add(new Played(number, k, Map.copyOf(members), answers, QUESTIONS.subList(0, items)));
    }
    return rounds;
  }

  private void change() {
    int kind = random.nextInt(10);
    List<String> names = new ArrayList<>(tempers.keySet());
    int joining = kind < 3 ? 0 : kind < 6 ? 1 + random.nextInt(2) : random.nextInt(8);
    int leaving = kind < 3 || kind == 6 ? 0 : kind < 5 ? random.nextInt(2) : random.nextInt(7);
    // People often come and go by organisation.
    String one = names.get(random.nextInt(names.size()));
    boolean together = random.nextBoolean();
    for (int i = 0; i < leaving && members.size() > 6; i++) {
      List<String> here =
          members.keySet().stream().filter(id -> !together || one.equals(members.get(id))).toList();
      if (!here.isEmpty()) {
        members.remove(here.get(random.nextInt(here.size())));
      }
    }
    for (int i = 0; i < joining; i++) {
      join(together ? one : names.get(random.nextInt(names.size())));
    }
    if (random.nextInt(6) == 0) {
      List<String> here = new ArrayList<>(members.keySet());
      members.put(here.get(random.nextInt(here.size())), names.get(random.nextInt(names.size())));
    }
  }
}
